import { describe, expect, test } from 'vitest'
import { change, create, fromNow, hour, publish, trace, type Data } from './fixtures/documents.ts'
import { payload, rest } from './fixtures/site.ts'

/* Redaktion tries every other way to change what visitors see. */

const as = 'redaktion'
const where = (field: string, value: unknown) => `where[${field}][equals]=${value}`
const isOut = (row: Data | null) => row?._status === 'published' && !row.deletedAt

/** A published document whose newer draft has a name of its own. */
async function withDraft() {
  const { id } = await publish('posts')
  const title = `Entwurf ${crypto.randomUUID()}`
  await change('posts', id, { title }, { draft: true })
  return { id, title }
}

const flags = [
  'draft=true',
  'draft=false',
  'autosave=true',
  'draft=true&autosave=true',
  'publishSpecificLocale=de',
  'draft=true&publishSpecificLocale=de',
  'publishAllLocales=true',
  'draft=true&publishAllLocales=true',
  'unpublishAllLocales=true',
  'draft=true&unpublishAllLocales=true',
  'trash=true',
  'draft=true&trash=true',
  'locale=en',
  'locale=all',
  'locale=en&draft=true&publishSpecificLocale=en',
]
const bodies: Data[] = [
  { title: 'Eingeschmuggelt' },
  { _status: 'published', title: 'Eingeschmuggelt' },
  { _status: 'draft', title: 'Eingeschmuggelt' },
  { _status: { de: 'published', en: 'published' }, title: 'Eingeschmuggelt' },
  { _status: ['published'] },
  { deletedAt: '2026-01-01T00:00:00.000Z' },
  { deletedAt: 0 },
  { deletedAt: '' },
  { deletedAt: false },
  { publishedAt: '2099-01-01T00:00:00.000Z' },
  { publishedAt: null },
]

describe.each(flags)('with ?%s', (flag) => {
  test('Redaktion changes nothing of a public document', async () => {
    const { id } = await withDraft()
    const before = (await trace('posts', id)).row
    for (const body of bodies) {
      await rest(`/posts/${id}?${flag}`, { as, method: 'PATCH', body })
      await rest(`/posts?${flag}&${where('id', id)}`, { as, method: 'PATCH', body })
    }
    expect((await trace('posts', id)).row).toEqual(before)
  })

  test('Redaktion publishes no draft of its own', async () => {
    const { id } = await create('posts', { _status: 'draft' })
    for (const body of bodies.filter((data) => !('deletedAt' in data))) {
      await rest(`/posts/${id}?${flag}`, { as, method: 'PATCH', body })
      await rest(`/posts?${flag}&${where('id', id)}`, { as, method: 'PATCH', body })
    }
    expect((await trace('posts', id)).row?._status).toBe('draft')
    await rest(`/posts/${id}/duplicate?${flag}`, { as, method: 'POST', body: { _status: 'published' } })
    const body = { title: 'Neu', teaser: 'Neu', _status: 'published' }
    await rest(`/posts?${flag}`, { as, method: 'POST', body })
    const { totalDocs } = await payload.count({
      collection: 'posts',
      where: { and: [{ _status: { equals: 'published' } }, { title: { like: 'Neu' } }] },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
  })
})

describe('a bulk change', () => {
  test.each<[string, (found: { id: number; title: string }) => string]>([
    ['the public row', ({ id }) => where('id', id)],
    ['only the newer draft', ({ title }) => where('title', encodeURIComponent(title))],
    ['both by their state', ({ id }) => `where[and][0][id][equals]=${id}&where[and][1][_status][equals]=draft`],
  ])('by Redaktion that matches %s touches no public document', async (_, condition) => {
    for (const body of bodies.filter((data) => '_status' in data || 'deletedAt' in data)) {
      const found = await withDraft()
      const before = (await trace('posts', found.id)).row
      const { title, ...silent } = body
      for (const flag of ['draft=false', 'trash=true', 'draft=true', 'draft=true&trash=true']) {
        await rest(`/posts?${flag}&${condition(found)}`, { as, method: 'PATCH', body: silent })
        await rest(`/posts?${flag}&${condition(found)}`, { as, method: 'DELETE' })
      }
      expect((await trace('posts', found.id)).row, `${title}`).toEqual(before)
    }
  })

  test('without a condition is refused', async () => {
    expect((await rest('/posts', { as, method: 'PATCH', body: { title: 'x' } })).status).toBeGreaterThanOrEqual(400)
    expect((await rest('/posts', { as, method: 'DELETE' })).status).toBeGreaterThanOrEqual(400)
  })
})

describe('a public document', () => {
  test('with a newer draft is neither trashed nor deleted by Redaktion', async () => {
    const { id } = await withDraft()
    const body = { deletedAt: fromNow(-hour) }
    for (const query of ['', '?draft=true', '?trash=true']) {
      expect((await rest(`/posts/${id}${query}`, { as, method: 'PATCH', body })).status).toBe(403)
      expect((await rest(`/posts/${id}${query}`, { as, method: 'DELETE' })).status).toBe(403)
    }
    expect(isOut((await trace('posts', id)).row)).toBe(true)
  })

  test.each(['', '?draft=false', '?draft=true', '?draft=false&publishAllLocales=true'])(
    'duplicated (%s) becomes a draft, whoever does it',
    async (query) => {
      const { id } = await publish('team-members')
      for (const role of ['redaktion', 'freigabe', 'administration'] as const) {
        const { body } = await rest(`/team-members/${id}/duplicate${query}`, { as: role, method: 'POST', body: {} })
        expect((await trace('team-members', body?.doc?.id ?? 0)).row?._status ?? 'draft').toBe('draft')
      }
    },
  )

  test('in the trash is not brought back by Redaktion', async () => {
    const { id } = await publish('posts')
    await change('posts', id, { deletedAt: fromNow(-hour) })
    for (const query of ['?trash=true', '?trash=true&draft=true', '']) {
      await rest(`/posts/${id}${query}`, { as, method: 'PATCH', body: { deletedAt: null } })
      await rest(`/posts${query || '?'}&${where('id', id)}`, { as, method: 'PATCH', body: { deletedAt: null } })
    }
    expect((await trace('posts', id)).row?.deletedAt).toBeTruthy()
  })

  test('is not replaced by an older version through Redaktion', async () => {
    const { id } = await publish('posts')
    await change('posts', id, { title: 'Zweite Fassung', _status: 'published' })
    const { docs } = await payload.findVersions({
      collection: 'posts',
      where: { parent: { equals: id } },
      overrideAccess: true,
    })
    const before = (await trace('posts', id)).row
    for (const version of docs) {
      for (const query of ['', '?draft=false', '?draft=true', '?draft=true&publishAllLocales=true']) {
        await rest(`/posts/versions/${version.id}${query}`, { as, method: 'POST', body: {} })
      }
    }
    expect((await trace('posts', id)).row).toEqual(before)
  })

  test.each(['GET', 'PUT', 'PATCH', 'DELETE'])('is not changed by a POST that calls itself %s', async (override) => {
    const { id } = await publish('posts')
    const before = await trace('posts', id)
    const headers = { 'X-Payload-HTTP-Method-Override': override }
    for (const path of [`/posts/${id}`, '/posts', `/posts/${id}/duplicate`]) {
      await rest(path, { as: 'anonymous', method: 'POST', body: { _status: 'draft' }, headers })
    }
    await rest(`/posts/${id}`, { as, method: 'POST', body: { _status: 'draft' }, headers })
    expect((await trace('posts', id)).row).toEqual(before.row)
  })
})

test('a visitor with a made-up token is a visitor', async () => {
  const token = `${btoa('{"alg":"none"}')}.${btoa('{"id":1,"collection":"users"}')}.`
  const Authorization = `JWT ${token}`
  expect((await rest('/posts', { headers: { Authorization } })).status).toBe(403)
  expect((await rest('/posts', { headers: { Authorization: 'users API-Key x' } })).status).toBe(403)
})
