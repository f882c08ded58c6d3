import type { Payload, PayloadRequest, Where } from 'payload'
import type { Subscriber } from '../payload-types.ts'
import { inTransaction, query } from '../payload/transaction.ts'

/**
 * Acts on the subscriber behind an address's key in a transaction of its own, in which nobody else changes it: `work`
 * gets the subscriber as it is then, undefined when there is none. Whatever changes a subscriber goes through here or
 * through `lockSubscriber`.
 */
export const withSubscriber = <Result>(
  payload: Payload,
  key: string,
  work: (req: PayloadRequest, subscriber: Subscriber | undefined) => Promise<Result>,
) => inTransaction(payload, async (req) => work(req, await lockSubscriber(req, key)))

/**
 * The same within a transaction of the caller, who takes several keys in their order only. The key is locked as well as
 * the row, because the row may not be there yet; the row, because statements over many subscribers lock nothing else.
 */
export async function lockSubscriber(req: PayloadRequest, key: string) {
  await query(req, `select pg_advisory_xact_lock(hashtextextended('subscriber ' || $1, 0))`, [key])
  await query(req, 'select 1 from subscribers where key = $1 for update', [key])
  return findByKey(req, key)
}

/** The one subscriber that fits, with the fields nobody is shown, as the system sees it. */
export async function findSubscriber(payload: Payload, where: Where, req?: PayloadRequest) {
  const { docs } = await payload.find({
    collection: 'subscribers',
    where,
    limit: 1,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
    req,
  })
  return docs[0] as Subscriber | undefined
}

/** The subscriber behind an address's key. */
export const findByKey = (req: PayloadRequest, key: string) =>
  findSubscriber(req.payload, { key: { equals: key } }, req)
