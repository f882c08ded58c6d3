import { APIError, type PayloadRequest } from 'payload'
import { recordAudit } from '../privacy/audit.ts'
import { env } from '../env.ts'
import { emailHash, sign, verify } from '../hmac.ts'
import { consumeConfirmationQuota } from '../rate-limits.ts'
import type { User } from '../payload-types.ts'
import { inTransaction, query } from '../payload/transaction.ts'
import { enqueue } from '../queue.ts'

type Account = Pick<User, 'id' | 'email'>

const day = 24 * 60 * 60 * 1000

/** Where the mail leads: the own account, which asks once more. The link works for a day and for this address alone. */
export const confirmAddressUrl = ({ id, email }: Account, now = Date.now()) =>
  `${env.SITE_URL}/admin/account?adresse=${sign('account address', `${id}-${emailHash(email)}-${(now + day).toString(36)}`)}`

/** Mails that link to the person who is signed in. Throws an `APIError` with a German sentence when that is too often. */
export async function askToConfirm({ payload, user }: PayloadRequest) {
  if (!user) return refuse('Bitte melden Sie sich an.', 401)
  if (!(await consumeConfirmationQuota(payload, user.id)))
    refuse('Mehr als drei solche Mails in einer Stunde gehen nicht. Bitte versuchen Sie es später noch einmal.', 429)
  await inTransaction(payload, (req) => enqueue(req, { kind: 'address', user: user.id }))
}

/** Notes that the mail has reached the person who is signed in. Throws when the link is not theirs or too old. */
export async function confirmAddress({ payload, user }: PayloadRequest, token: string, now = Date.now()) {
  if (!user) return refuse('Bitte melden Sie sich an.', 401)
  const [id, key, end = ''] = verify('account address', token)?.split('-') ?? []
  const isTheirs = id === `${user.id}` && key === emailHash(user.email) && parseInt(end, 36) > now
  if (!isTheirs)
    refuse('Dieser Link gilt nicht mehr oder gehört zu einem anderen Konto. Bitte fordern Sie einen neuen an.', 400)
  await inTransaction(
    payload,
    async (req) => {
      await noteConfirmed(req, user)
      await recordAudit(req, 'Adresse bestätigt', `users ${user.id}`)
    },
    user,
  )
}

/** The address is confirmed if it is still the one that the mail went to. */
const noteConfirmed = (req: PayloadRequest, { id, email }: Account) =>
  query(req, 'update users set email_confirmed_at = now() where id = $1 and email = $2', [id, email])

function refuse(message: string, status: number): never {
  throw new APIError(message, status, null, true)
}
