import type { Payload } from 'payload'
import { hashOf } from '../keys.ts'
import type { Subscriber } from '../payload-types.ts'
import { inTransaction } from '../transaction.ts'
import { order } from './order.ts'
import { findSubscriber } from './subscriber.ts'

/** What a link in a confirmation mail stands for at this moment. */
export type LinkState = 'waiting' | 'confirmed' | 'expired' | 'unknown'

/** Looks only: opening the link changes nothing, mail gateways do that too. */
export async function readLink(payload: Payload, token: string): Promise<LinkState> {
  return stateOf(await findByToken(payload, token))
}

/** Confirms the order, once or again. Returns what the link stands for afterwards. */
export async function confirm(payload: Payload, token: string): Promise<LinkState> {
  const subscriber = await findByToken(payload, token)
  const state = stateOf(subscriber)
  if (state !== 'waiting' || !subscriber) return state
  const confirmedAt = new Date().toISOString()
  await inTransaction(payload, async (req) => {
    const shared = { overrideAccess: true, req } as const
    await payload.update({
      collection: 'subscribers',
      id: subscriber.id,
      data: { status: 'confirmed', confirmedAt },
      ...shared,
    })
    if (subscriber.consent)
      await payload.update({ collection: 'consents', id: subscriber.consent, data: { confirmedAt }, ...shared })
  })
  return 'confirmed'
}

/** Sends a new mail for an order whose link has expired. */
export async function askAgain(payload: Payload, token: string, formAddress: string) {
  const subscriber = await findByToken(payload, token)
  if (!subscriber || stateOf(subscriber) !== 'expired') return
  const { email, topics, onlyEvents } = subscriber
  const ids = (topics ?? []).map((topic) => (typeof topic === 'number' ? topic : topic.id))
  await order(payload, { email, topics: ids, onlyEvents: Boolean(onlyEvents) }, formAddress)
}

function stateOf(subscriber: Subscriber | undefined): LinkState {
  if (!subscriber) return 'unknown'
  if (subscriber.status === 'confirmed') return 'confirmed'
  return new Date(subscriber.tokenExpiresAt ?? 0) > new Date() ? 'waiting' : 'expired'
}

const findByToken = (payload: Payload, token: string) =>
  findSubscriber(payload, { tokenHash: { equals: hashOf(token) } })
