import { expect, test } from 'vitest'
import { change, create, publish } from './fixtures/documents.ts'
import { payload, rest } from './fixtures/site.ts'

const newYear = '2025-12-31T23:00:00.000Z'
const justBefore = '2025-12-31T22:59:59.000Z'

const yearOf = async (collection: 'posts' | 'events', id: number) =>
  (await payload.findByID({ collection, id, overrideAccess: true, depth: 0 })).year

test('the year of a document is that of its date in Berlin and follows it', async () => {
  const post = await publish('posts', { publishedAt: newYear })
  const event = await publish('events', { start: justBefore, end: null })
  expect([await yearOf('posts', post.id), await yearOf('events', event.id)]).toEqual([2026, 2025])
  await change('posts', post.id, { publishedAt: justBefore })
  await change('events', event.id, { start: newYear })
  expect([await yearOf('posts', post.id), await yearOf('events', event.id)]).toEqual([2025, 2026])
  await change('posts', post.id, { title: 'Nur der Titel' })
  expect(await yearOf('posts', post.id)).toBe(2025)
})

test('a post that is published without a date has the year of that moment', async () => {
  const { id } = await create('posts', { _status: 'draft' }, { draft: true })
  expect(await yearOf('posts', id)).toBeNull()
  await change('posts', id, { _status: 'published' })
  expect(await yearOf('posts', id)).toBe(new Date().getFullYear())
})

test('nobody says another year', async () => {
  const { id } = await publish('posts', { publishedAt: newYear })
  await rest(`/posts/${id}`, { as: 'administration', method: 'PATCH', body: { year: 1999 } })
  expect(await yearOf('posts', id)).toBe(2026)
})
