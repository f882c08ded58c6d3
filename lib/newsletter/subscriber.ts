import type { Payload, PayloadRequest, Where } from 'payload'
import type { Subscriber } from '../payload-types.ts'

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
