import { randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { emailHash, hashOf, linkSecret } from '../hmac.ts'
import { refundMailQuota, consumeMailQuota } from '../rate-limits.ts'
import type { Subscriber } from '../payload-types.ts'
import { query } from '../payload/transaction.ts'
import { enqueue } from '../queue.ts'
import { withSubscriber } from './subscriber.ts'
import { confirmHours, confirmMailVersion, wording } from './wording.ts'

export type SignUp = { email: string; topics: number[]; onlyEvents: boolean }

/**
 * Signs an address up for the newsletter and enqueues the mail that asks for confirmation; to somebody who has confirmed
 * already, one that says so. Nothing happens for a suppressed address, nor for one that was written to in the last day.
 * Whatever the case, the caller learns nothing.
 */
export const signUp = (payload: Payload, request: SignUp, formAddress: string) =>
  signUpWithin(payload, emailHash(request.email), formAddress, () => request)

/** The same with a request that depends on the locked subscriber; null when there is nothing to sign up for after all. */
export async function signUpWithin(
  payload: Payload,
  key: string,
  formAddress: string,
  requestOf: (known: Subscriber | undefined) => SignUp | null,
) {
  if (!(await consumeMailQuota(payload, key))) return
  const work = withSubscriber(payload, key, async (req, known) => {
    const request = requestOf(known)
    if (!request || (await isSuppressed(req, key))) return
    if (known?.status === 'confirmed') await enqueue(req, { kind: 'already', subscriber: known.id })
    else await savePending(req, key, request, formAddress, known)
  })
  await work.catch(async (error) => {
    await refundMailQuota(payload, key)
    throw error
  })
}

async function savePending(
  req: PayloadRequest,
  key: string,
  { email, topics, onlyEvents }: SignUp,
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
