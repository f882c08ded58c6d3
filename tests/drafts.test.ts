import { describe, expect, test } from 'vitest'
import { toSlug } from '../lib/slug.ts'
import { change, create, fromNow, hour, publish, sample, type Content } from './fixtures/documents.ts'
import { payload, rest } from './fixtures/site.ts'

const collections = ['posts', 'events', 'topics', 'pages'] as const satisfies Content[]
type Collection = (typeof collections)[number]

const unique = (title: string) => `${title} ${crypto.randomUUID().slice(0, 8)}`

/** What the form for a new document does as it opens. */
const openForm = (collection: Collection) =>
  rest(`/${collection}?draft=true`, { as: 'redaktion', method: 'POST', body: {} })

const saveDraft = (collection: Collection, body: object, id?: number) =>
  rest(`/${collection}${id ? `/${id}` : ''}?draft=true&autosave=true`, {
    as: 'redaktion',
    method: id ? 'PATCH' : 'POST',
    body,
  })

const release = (collection: Collection, id: number, body: object = {}) =>
  rest(`/${collection}/${id}`, { as: 'freigabe', method: 'PATCH', body: { ...body, _status: 'published' } })

const rowOf = (collection: Collection, id: number, locale: 'de' | 'en' = 'de') =>
  payload.findByID({ collection, id, locale, trash: true, depth: 0, overrideAccess: true })

const slugInRow = async (collection: Collection, id: number, locale: 'de' | 'en' = 'de') =>
  (await rowOf(collection, id, locale)).slug ?? null

describe.each(collections)('drafts of %s', (collection) => {
  test('without a title may be any number, each without an address', async () => {
    const opened = await Promise.all([openForm(collection), openForm(collection), openForm(collection)])
    for (const { status, body } of opened) {
      expect(status).toBe(201)
      expect(body.doc.slug ?? null).toBeNull()
      expect(await slugInRow(collection, body.doc.id)).toBeNull()
    }
    const emptied = await saveDraft(collection, { title: '', slug: '' }, opened[0].body.doc.id)
    expect([emptied.status, emptied.body.doc.slug ?? null]).toEqual([200, null])
    const signs = await saveDraft(collection, { title: '🎉' }, opened[1].body.doc.id)
    expect([signs.status, signs.body.doc.slug ?? null]).toEqual([200, null])
  })

  test('with the same title get numbers, and keep them when they are published', async () => {
    const title = unique('Sommerfest')
    const first = await publish(collection, { title })
    expect(first.slug).toBe(toSlug(title))
    const ids = []
    for (const number of [2, 3]) {
      const { id } = (await openForm(collection)).body.doc
      expect((await saveDraft(collection, { title }, id)).body.doc.slug).toBe(`${toSlug(title)}-${number}`)
      ids.push(id)
    }
    for (const [index, id] of ids.entries()) {
      expect((await release(collection, id, sample(collection, { title }))).body.doc.slug).toBe(
        `${toSlug(title)}-${index + 2}`,
      )
    }
  })

  test('that are created and saved at the same moment get different addresses', async () => {
    const title = unique('Gleichzeitig')
    const created = await Promise.all([1, 2, 3, 4].map(() => saveDraft(collection, { title })))
    expect(created.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(new Set(created.map(({ body }) => body.doc.slug)).size).toBe(4)
    const other = unique('Zugleich')
    const saved = await Promise.all(created.map(({ body }) => saveDraft(collection, { title: other }, body.doc.id)))
    expect(new Set(saved.map(({ body }) => body.doc.slug)).size).toBe(4)
    const published = await Promise.all(
      saved.map(({ body }) => release(collection, body.doc.id, sample(collection, { title: other }))),
    )
    expect(published.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(published.map(({ body }) => body.doc.slug)).size).toBe(4)
  })

  test('follow their title, and leave the address they had to others', async () => {
    const before = unique('Erster Titel')
    const { id } = (await saveDraft(collection, { title: before })).body.doc
    const after = unique('Zweiter Titel')
    for (let save = 0; save < 4; save++) await saveDraft(collection, { title: `${after} ${save}` }, id)
    expect((await saveDraft(collection, { title: after }, id)).body.doc.slug).toBe(toSlug(after))
    expect((await create(collection, { title: before })).slug).toBe(toSlug(before))
  })

  test('with a typed address that is taken are told which one is free', async () => {
    const { title, slug } = await publish(collection)
    const { id } = (await openForm(collection)).body.doc
    const answer = await saveDraft(collection, { title: unique('Anderer Titel'), slug }, id)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].data.errors[0]).toMatchObject({
      path: 'slug',
      message: expect.stringMatching(new RegExp(`gibt es schon.*${title}.*Bitte wählen Sie eine andere.*${slug}-2`)),
    })
  })

  test('in the trash hold no address, and come back with a free one', async () => {
    const title = unique('Papierkorb')
    const slug = toSlug(title)
    const first = await publish(collection, { title })
    await rest(`/${collection}/${first.id}?locale=en`, {
      as: 'freigabe',
      method: 'PATCH',
      body: { ...sample(collection), title, _status: 'published' },
    })
    await change(collection, first.id, { deletedAt: fromNow(-hour) })
    const second = await publish(collection, { title })
    expect(second.slug).toBe(slug)
    const restore = () =>
      rest(`/${collection}/${first.id}?trash=true`, {
        as: 'freigabe',
        method: 'PATCH',
        body: { deletedAt: null, _status: 'published' },
      })
    expect((await restore()).status).toBe(200)
    expect(await slugInRow(collection, first.id)).toBe(`${slug}-2`)
    expect(await slugInRow(collection, first.id, 'en')).toBe(slug)
    await change(collection, second.id, { deletedAt: fromNow(-hour) })
    expect(await slugInRow(collection, second.id)).toBeNull()
    await rest(`/${collection}/${second.id}?trash=true`, {
      as: 'freigabe',
      method: 'PATCH',
      body: { deletedAt: null, _status: 'draft' },
    })
    expect(await slugInRow(collection, second.id)).toBe(slug)
  })

  test('copied from a public document have no date and an address of their own', async () => {
    const title = unique('Vorlage')
    const { id } = await publish(collection, { title, publishedAt: '2026-01-02T09:00:00.000Z' })
    for (const number of [2, 3]) {
      const { status, body } = await rest(`/${collection}/${id}/duplicate`, {
        as: 'redaktion',
        method: 'POST',
        body: {},
      })
      expect(status).toBe(200)
      expect(body.doc).toMatchObject({ title, slug: `${toSlug(title)}-${number}`, _status: 'draft' })
      expect(body.doc.publishedAt ?? null).toBeNull()
      const row = await rowOf(collection, body.doc.id)
      expect([row._status, row.publishedAt ?? null, row.deletedAt ?? null]).toEqual(['draft', null, null])
    }
  })
})

test('a copied event keeps place and programme, but neither dates, sign-up, cancellation nor report', async () => {
  const report = await publish('posts')
  const { id } = await publish('events', {
    end: '2026-04-28T18:00:00.000Z',
    place: { name: 'alte Kantine', city: 'Berlin' },
    programme: [{ time: '18:10', title: 'Begrüßung' }],
    registration: { url: 'https://pretix.eu/a/b/', opensAt: fromNow(-hour), closesAt: fromNow(hour), price: 0 },
    access: { askUntil: fromNow(hour), wheelchair: 'yes' },
    cancellation: { isCancelled: true, sentence: 'Die Referentin ist erkrankt.' },
    report: report.id,
  })
  const { body } = await rest(`/events/${id}/duplicate`, { as: 'redaktion', method: 'POST', body: {} })
  const { place, programme, registration, access, cancellation, ...copy } = body.doc
  expect([copy.start, copy.end, copy.report, copy.year].map((value) => value ?? null)).toEqual([null, null, null, null])
  expect([registration.url, registration.opensAt, registration.closesAt, access.askUntil].filter(Boolean)).toEqual([])
  expect([cancellation.isCancelled, cancellation.sentence ?? null]).toEqual([false, null])
  expect([place.city, programme[0].title, registration.price, access.wheelchair]).toEqual([
    'Berlin',
    'Begrüßung',
    0,
    'yes',
  ])
  const public_ = await release('events', copy.id)
  expect(public_.body.errors[0].data.errors.map(({ path }: { path: string }) => path)).toEqual(['start'])
})

test('a copied post has no notes on changes of its model', async () => {
  const { id } = await publish('posts', { changes: [{ date: fromNow(-hour), note: 'Uhrzeit korrigiert.' }] })
  const { body } = await rest(`/posts/${id}/duplicate`, { as: 'redaktion', method: 'POST', body: {} })
  expect(body.doc.changes ?? []).toEqual([])
})

test('a page is not numbered into an address of the site, nor of a fixed page', async () => {
  expect((await create('pages', { title: 'Newsletter' })).slug).toBe('newsletter-2')
})
