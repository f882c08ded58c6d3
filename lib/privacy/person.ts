import type { PayloadRequest, Where } from 'payload'
import { spellingsOf } from '../email-address.ts'
import { emailHash } from '../hmac.ts'

/** What the audit log calls an address. */
export const markOf = (email: string) => `Kennung ${emailHash(email).slice(0, 8)}`

/** The condition for what somebody has sent in with this address. */
export const ofPerson = (email: string): Where => ({
  or: [{ key: { equals: emailHash(email) } }, { email: { in: spellingsOf(email) } }],
})

type Collection =
  'consents' | 'suppressions' | 'contact-messages' | 'barrier-reports' | 'users' | 'team-members' | 'topics'

/** All records of a collection that fit, whoever asks: the caller has made sure of that. */
export async function findAll<Doc>(req: PayloadRequest, collection: Collection, where: Where) {
  const { docs } = await req.payload.find({
    collection,
    where,
    pagination: false,
    trash: true,
    depth: 0,
    locale: 'de',
    overrideAccess: true,
    req,
  })
  return docs as Doc[]
}
