import type { Payload, PayloadRequest } from 'payload'
import { hashOf } from '../hmac.ts'
import type { Subscriber } from '../payload-types.ts'
import { signUpWithin } from './sign-up.ts'
import { findSubscriber, withSubscriber } from './subscriber.ts'

/** What a link in a confirmation mail stands for at this moment. */
export type LinkState = 'waiting' | 'confirmed' | 'expired' | 'unknown'

/** Looks only: opening the link changes nothing, mail gateways do that too. */
export async function readLink(payload: Payload, token: string): Promise<LinkState> {
  return stateOf(await findByToken(payload, token))
}

/** Confirms the order, once or again. Returns what the link stands for afterwards. */
export async function confirm(payload: Payload, token: string): Promise<LinkState> {
  const found = await findByToken(payload, token)
  if (!found) return 'unknown'
  return withSubscriber(payload, found.key, async (req, subscriber) => {
    const state = stateOf(ifItsToken(subscriber, token))
    if (state !== 'waiting' || !subscriber) return state
    await writeConfirmation(req, subscriber)
    return 'confirmed'
  })
}

async function writeConfirmation(req: PayloadRequest, { id, consent }: Subscriber) {
  const confirmedAt = new Date().toISOString()
  const shared = { overrideAccess: true, req } as const
  const data = { status: 'confirmed' as const, confirmedAt }
  await req.payload.update({ collection: 'subscribers', id, data, ...shared })
  if (consent) await req.payload.update({ collection: 'consents', id: consent, data: { confirmedAt }, ...shared })
}

/** Sends a new mail for an order whose link has expired. */
export async function askAgain(payload: Payload, token: string, formAddress: string) {
  const found = await findByToken(payload, token)
  if (!found || stateOf(found) !== 'expired') return
  await signUpWithin(payload, found.key, formAddress, (subscriber) => {
    if (!subscriber || stateOf(ifItsToken(subscriber, token)) !== 'expired') return null
    const { email, topics, onlyEvents } = subscriber
    const ids = (topics ?? []).map((topic) => (typeof topic === 'number' ? topic : topic.id))
    return { email, topics: ids, onlyEvents: Boolean(onlyEvents) }
  })
}

function stateOf(subscriber: Subscriber | undefined): LinkState {
  if (!subscriber) return 'unknown'
  if (subscriber.status === 'confirmed') return 'confirmed'
  return new Date(subscriber.tokenExpiresAt ?? 0) > new Date() ? 'waiting' : 'expired'
}

const findByToken = (payload: Payload, token: string) =>
  findSubscriber(payload, { tokenHash: { equals: hashOf(token) } })

/** Somebody may have left and ordered anew since the link was looked up. */
const ifItsToken = (subscriber: Subscriber | undefined, token: string) =>
  subscriber?.tokenHash === hashOf(token) ? subscriber : undefined
