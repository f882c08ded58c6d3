import { randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { addressKey, hashOf, linkSecret } from '../keys.ts'
import { didNotMail, mayMailTo } from '../limits.ts'
import type { Subscriber } from '../payload-types.ts'
import { query } from '../transaction.ts'
import { enqueue } from '../work/boss.ts'
import { withSubscriber } from './subscriber.ts'
import { confirmHours, confirmMailVersion, wording } from './wording.ts'

export type Wish = { email: string; topics: number[]; onlyEvents: boolean }

/**
 * Takes an order for the newsletter and has a mail sent that asks for its confirmation; to somebody who has confirmed
 * already, one that says so. Nothing happens for a suppressed address, nor for one that was written to in the last day.
 * Whatever the case, the caller learns nothing.
 */
export const order = (payload: Payload, wish: Wish, formAddress: string) =>
  orderWithin(payload, addressKey(wish.email), formAddress, () => wish)

/** The same with a wish that depends on the subscriber as it is, locked: null when nothing is to be ordered after all. */
export async function orderWithin(
  payload: Payload,
  key: string,
  formAddress: string,
  wishOf: (known: Subscriber | undefined) => Wish | null,
) {
  if (!(await mayMailTo(payload, key))) return
  const work = withSubscriber(payload, key, async (req, known) => {
    const wish = wishOf(known)
    if (!wish || (await isSuppressed(req, key))) return
    if (known?.status === 'confirmed') await enqueue(req, { kind: 'already', subscriber: known.id })
    else await place(req, key, wish, formAddress, known)
  })
  await work.catch(async (error) => {
    await didNotMail(payload, key)
    throw error
  })
}

async function place(
  req: PayloadRequest,
  key: string,
  { email, topics, onlyEvents }: Wish,
  formAddress: string,
  known: Subscriber | undefined,
) {
  const { payload } = req
  const now = new Date()
  const consent = await payload.create({
    collection: 'consents',
    data: {
      key,
      requestedAt: now.toISOString(),
      wordingVersion: wording.version,
      wording: wording.text,
      formAddress,
      mailVersion: confirmMailVersion,
    },
    overrideAccess: true,
    req,
  })
  const nonce = known?.nonce ?? randomBytes(16).toString('hex')
  const data = {
    email: email.trim(),
    key,
    nonce,
    topics,
    onlyEvents,
    status: 'pending' as const,
    requestedAt: now.toISOString(),
    tokenHash: hashOf(linkSecret('confirm', nonce)),
    tokenExpiresAt: new Date(+now + confirmHours * 60 * 60 * 1000).toISOString(),
    consent: consent.id,
  }
  const { id } = known
    ? await payload.update({ collection: 'subscribers', id: known.id, data, overrideAccess: true, req })
    : await payload.create({ collection: 'subscribers', data, overrideAccess: true, req })
  await enqueue(req, { kind: 'confirm', subscriber: id })
}

/** The secret of the link in the confirmation mail; the database holds only its hash. */
export const confirmToken = ({ nonce }: Pick<Subscriber, 'nonce'>) => linkSecret('confirm', nonce ?? '')

async function isSuppressed(req: PayloadRequest, key: string) {
  const { rows } = await query(req, 'select 1 from suppressions where key = $1', [key])
  return rows.length > 0
}
