import { appendFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { env } from '../env.ts'
import { sign, verify } from '../hmac.ts'
import type { Consent, Suppression } from '../payload-types.ts'
import { inTransaction } from '../payload/transaction.ts'
import { lockSubscriber } from './subscriber.ts'

export type EndReason = NonNullable<Consent['endReason']>
export type SuppressionReason = Suppression['reason']

/** The last part of the link that ends a subscription; it works for good and for this address alone. */
export const unsubscribeToken = (key: string) => sign('leave', key)

/** The email hash in such a link; null when its signature is not ours. */
export const hashInUnsubscribeToken = (token: string) => verify('leave', token)

/**
 * Ends the subscription of an address: the address is deleted at once, so that no mail that waits for it is sent, the
 * proof of the consent stays without it. Nothing happens when there is none.
 */
export async function unsubscribe(payload: Payload, key: string, reason: EndReason) {
  await logWithdrawal(key, reason)
  await inTransaction(payload, (req) => endSubscription(req, key, reason))
}

/** The same within a transaction of the caller, who writes it to the list of withdrawals. */
export async function endSubscription(req: PayloadRequest, key: string, reason: EndReason) {
  const subscriber = await lockSubscriber(req, key)
  if (!subscriber) return
  await req.payload.delete({ collection: 'subscribers', id: subscriber.id, overrideAccess: true, req })
  await endConsents(req, key, reason)
}

/** Writes the end on every proof of an address that has none yet. */
export const endConsents = (req: PayloadRequest, key: string, reason: EndReason) =>
  req.payload.update({
    collection: 'consents',
    where: { key: { equals: key }, endedAt: { exists: false } },
    data: { endedAt: new Date().toISOString(), endReason: reason },
    overrideAccess: true,
    req,
  })

/** The list of withdrawals: time, key and reason of each, a line for each. */
export const withdrawals = path.join(env.DATA_DIR, 'withdrawals.log')

/**
 * Adds a line to the list beside the database, which `replayWithdrawals` reads after a restore: who has left since the
 * backup must not come back.
 */
export async function logWithdrawal(key: string, reason: EndReason | SuppressionReason | 'forgotten') {
  await mkdir(env.DATA_DIR, { recursive: true })
  await appendFile(withdrawals, `${new Date().toISOString()} ${key} ${reason}\n`, { mode: 0o600, flush: true })
}
