import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { addressKey, hashOf, linkSecret } from '../keys.ts'
import { didNotMail, mayMailTo } from '../limits.ts'
import type { Subscriber } from '../payload-types.ts'
import { inTransaction } from '../transaction.ts'
import { enqueue } from '../work/boss.ts'
import { findByKey } from './subscriber.ts'
import { confirmHours, confirmMailVersion, wording } from './wording.ts'

export type Wish = { email: string; topics: number[]; onlyEvents: boolean }

/**
 * Takes an order for the newsletter and has a mail sent that asks for its confirmation; to somebody who has confirmed
 * already, one that says so. Nothing happens for a suppressed address, nor for one that was written to in the last day.
 * Whatever the case, the caller learns nothing.
 */
export async function order(payload: Payload, { email, topics, onlyEvents }: Wish, formAddress: string) {
  const key = addressKey(email)
  if ((await isSuppressed(payload, key)) || !(await mayMailTo(payload, key))) return
  await place(payload, key, { email, topics, onlyEvents }, formAddress).catch(async (error) => {
    await didNotMail(payload, key)
    throw error
  })
}

function place(payload: Payload, key: string, { email, topics, onlyEvents }: Wish, formAddress: string) {
  return inTransaction(payload, async (req) => {
    const known = await findByKey(req, key)
    if (known?.status === 'confirmed') return enqueue(req, { kind: 'already', subscriber: known.id })
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
  })
}

/** The secret of the link in the confirmation mail; the database holds only its hash. */
export const confirmToken = ({ nonce }: Pick<Subscriber, 'nonce'>) => linkSecret('confirm', nonce ?? '')

async function isSuppressed(payload: Payload, key: string) {
  const { totalDocs } = await payload.count({
    collection: 'suppressions',
    where: { key: { equals: key } },
    overrideAccess: true,
  })
  return totalDocs > 0
}
