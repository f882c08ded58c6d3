import { beforeEach, expect, test } from 'vitest'
import { nextChange } from '../lib/next-change.ts'
import { change, create, hour, publish } from './fixtures/documents.ts'
import { payload } from './fixtures/site.ts'

/* Far ahead, so that documents of other tests do not disturb; the clocks change on the 29th. */
const now = new Date('2099-03-27T12:00:00.000Z')
const after = (hours: number) => new Date(+now + hours * hour).toISOString()
const next = async (from = now) => (await nextChange(payload, from)).toISOString()
const midnight = '2099-03-27T23:00:00.000Z'

beforeEach(async () => {
  for (const collection of ['posts', 'events'] as const) {
    await payload.delete({ collection, where: { createdAt: { exists: true } }, overrideAccess: true, trash: true })
  }
})

test('without anything ahead it is midnight in Berlin, also when the clocks change', async () => {
  expect(await next()).toBe(midnight)
  expect(await next(new Date(midnight))).toBe('2099-03-28T23:00:00.000Z')
  expect(await next(new Date('2099-03-28T23:00:00.000Z'))).toBe('2099-03-29T22:00:00.000Z')
})

test.each([
  ['a post is published', 'posts', { publishedAt: after(1) }],
  ['an event becomes known', 'events', { publishedAt: after(1), start: after(9), end: null }],
  [
    'registration opens',
    'events',
    { start: after(9), end: null, registration: { opensAt: after(1), closesAt: after(8) } },
  ],
  ['registration closes', 'events', { start: after(9), end: null, registration: { closesAt: after(1) } }],
  ['it begins', 'events', { start: after(1), end: after(3) }],
  ['it ends', 'events', { start: after(-2), end: after(1) }],
] as const)('%s: then pages change', async (_what, collection, data) => {
  const { registration, ...rest } = data as { registration?: object }
  await publish(collection, {
    ...rest,
    ...(registration && { registration: { url: 'https://pretix.eu/buero/termin/', ...registration } }),
  })
  expect(await next()).toBe(after(1))
  expect(await next(new Date(after(1)))).not.toBe(after(1))
})

test('a page, a topic and a person appear at their time', async () => {
  for (const [collection, hours] of [
    ['pages', 3],
    ['topics', 2],
    ['team-members', 1],
  ] as const) {
    const { id } = await publish(collection, { publishedAt: after(hours) })
    expect(await next(), collection).toBe(after(hours))
    await change(collection, id, { publishedAt: after(-1) })
  }
})

test('a draft and a document in the trash change nothing', async () => {
  await create('posts', { publishedAt: after(1), _status: 'draft' })
  const { id } = await publish('posts', { publishedAt: after(2) })
  await change('posts', id, { deletedAt: after(-1) })
  expect(await next()).toBe(midnight)
})
