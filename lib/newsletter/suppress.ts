import type { Payload } from 'payload'
import { query } from '../payload/transaction.ts'
import { endSubscription, logWithdrawal, type SuppressionReason } from './unsubscribe.ts'
import { withSubscriber } from './subscriber.ts'

/** Writes to an address no more: its key goes on the list, its subscription ends. Once or again. */
export async function suppress(payload: Payload, key: string, reason: SuppressionReason) {
  await logWithdrawal(key, reason)
  await withSubscriber(payload, key, async (req) => {
    await query(req, 'insert into suppressions (key, reason) values ($1, $2) on conflict (key) do nothing', [
      key,
      reason,
    ])
    await endSubscription(req, key, endReasonOf(reason))
  })
}

/** What the proof of the consent says then. */
export const endReasonOf = (reason: SuppressionReason) => (reason === 'complaint' ? 'complaint' : 'bounced')
