import type { Payload } from 'payload'
import { emailHash } from '../hmac.ts'
import { consumeSettingsLinkQuota } from '../rate-limits.ts'
import { enqueue } from '../queue.ts'
import { findSubscriber, withSubscriber } from './subscriber.ts'

/** Sends the link to their settings to somebody who has confirmed; to nobody else, and at most three times a day. */
export async function sendSettingsLink(payload: Payload, email: string) {
  const key = emailHash(email)
  const known = await findSubscriber(payload, { key: { equals: key } })
  if (known?.status !== 'confirmed' || !(await consumeSettingsLinkQuota(payload, key))) return
  await withSubscriber(payload, key, async (req, subscriber) => {
    if (subscriber?.status === 'confirmed') await enqueue(req, { kind: 'settings', subscriber: subscriber.id })
  })
}

/** Keeps another choice of topics; nothing happens when the subscription has ended meanwhile. */
export const changeTopics = (payload: Payload, key: string, topics: number[], onlyEvents: boolean) =>
  withSubscriber(payload, key, async (req, subscriber) => {
    if (!subscriber) return
    const data = { topics, onlyEvents }
    await payload.update({ collection: 'subscribers', id: subscriber.id, data, overrideAccess: true, req })
  })

/** Everything that is stored about a subscription (GDPR Art. 15), null when there is none. */
export async function copyOf(payload: Payload, key: string) {
  const shared = { where: { key: { equals: key } }, depth: 1, overrideAccess: true, locale: 'de' } as const
  const [{ docs: subscribers }, { docs: consents }] = await Promise.all([
    payload.find({ collection: 'subscribers', limit: 1, ...shared }),
    payload.find({ collection: 'consents', limit: 100, sort: 'requestedAt', ...shared }),
  ])
  const [subscriber] = subscribers
  if (!subscriber) return null
  const { email, status, topics, onlyEvents, requestedAt, confirmedAt, softBounces } = subscriber
  const chosen = (topics ?? []).filter((topic) => typeof topic === 'object')
  return {
    email,
    isConfirmed: status === 'confirmed',
    topics: chosen.map(({ id, title }) => ({ id, title })),
    onlyEvents: Boolean(onlyEvents),
    requestedAt,
    confirmedAt: confirmedAt ?? null,
    failedDeliveries: softBounces ?? 0,
    consents: consents.map((consent) => ({
      requestedAt: consent.requestedAt,
      confirmedAt: consent.confirmedAt ?? null,
      endedAt: consent.endedAt ?? null,
      wordingVersion: consent.wordingVersion,
      wording: consent.wording,
      formAddress: consent.formAddress,
      mailVersion: consent.mailVersion,
    })),
  }
}
