import type { CollectionSlug } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { create, nameField, publish, trace, type Content, type Data, type Sampled } from './fixtures/documents.ts'
import { createPerson, payload, rest, type Person } from './fixtures/site.ts'

/* Two people, or one person in two windows, change the same: what rests on an old state is refused. */

let anna: Person
let bernd: Person

beforeAll(async () => {
  anna = await createPerson('administration')
  bernd = await createPerson('freigabe')
  for (const { user, name } of [
    { user: anna.user, name: 'Anna Beispiel' },
    { user: bernd.user, name: 'Bernd Beispiel' },
  ])
    await payload.update({ collection: 'users', id: user.id, data: { name }, overrideAccess: true })
})

const contents = ['posts', 'events', 'topics', 'team-members', 'pages'] as const satisfies Content[]
const others = ['media', 'documents', 'newsletters', 'contact-messages', 'barrier-reports'] as const

/** The state a form holds that is opened now. */
async function open(collection: CollectionSlug, id: number, as = anna) {
  const { body } = await rest(`/${collection}/${id}?draft=true&depth=0`, { as })
  return body.updatedAt as string
}

const save = (collection: CollectionSlug, id: number, as: Person, data: Data, query = '') =>
  rest(`/${collection}/${id}?depth=0${query}`, { as, method: 'PATCH', body: data })

const draft = '&draft=true'
const autosave = '&draft=true&autosave=true'
const annaChanged = /^Anna Beispiel hat dies am \d+\. \S+ \d{4} um \d+(:\d\d)? Uhr inzwischen geändert\./

const writes: [name: string, data: Data, query: string][] = [
  ['a draft', {}, draft],
  ['an autosave', {}, autosave],
  ['a publication', { _status: 'published' }, ''],
  ['a withdrawal', { _status: 'draft' }, '&unpublishAllLocales=true'],
  ['a move to the trash', { deletedAt: '2026-11-25T12:00:00.000Z' }, ''],
]

describe.each(contents)('in %s', (collection) => {
  test.each(writes)('%s on an old state is refused and changes nothing', async (_, data, query) => {
    const { id } = await publish(collection)
    const updatedAt = await open(collection, id, bernd)
    const name = nameField(collection)
    expect((await save(collection, id, anna, { [name]: 'Von Anna', updatedAt }, autosave)).status).toBe(200)

    const before = await trace(collection, id)
    const refused = await save(collection, id, bernd, { [name]: 'Von Bernd', ...data, updatedAt }, query)
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0].message).toMatch(annaChanged)
    expect(refused.body.errors[0].data.conflict).toEqual({
      by: 'Anna Beispiel',
      isOwn: false,
      at: await open(collection, id),
    })
    expect(await trace(collection, id)).toEqual(before)
    const { body } = await rest(`/${collection}/${id}?draft=true`, { as: bernd })
    expect(body[name]).toBe('Von Anna')
  })
})

describe.each(others)('in %s', (collection) => {
  test('a save on an old state is refused and changes nothing', async () => {
    const { id } = await create(collection)
    const updatedAt = await open(collection, id, bernd)
    const data = { ...(nameField(collection) === 'note' && { state: 'answered' }), updatedAt }
    const send = (as: Person, name: string) => save(collection, id, as, { [nameField(collection)]: name, ...data })
    expect((await send(anna, 'Von Anna')).status).toBe(200)
    const before = await trace(collection, id)
    const refused = await send(bernd, 'Von Bernd')
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0].message).toMatch(annaChanged)
    expect(await trace(collection, id)).toEqual(before)
  })
})

test('an account that was changed meanwhile is not overwritten', async () => {
  const { user } = await createPerson('redaktion')
  const updatedAt = await open('users', user.id)
  expect((await save('users', user.id, anna, { name: 'Eins', updatedAt })).status).toBe(200)
  const refused = await save('users', user.id, anna, { name: 'Zwei', updatedAt })
  expect(refused.status).toBe(409)
  expect(refused.body.errors[0].message).toMatch(/^Dies wurde am .* inzwischen geändert\./)
})

test('the settings are not overwritten by an old form', async () => {
  const settings = () => rest('/globals/settings?depth=0', { as: bernd })
  const fields = {
    ministry: { name: 'Ministerium', abbreviation: 'BM' },
    operator: { name: 'Betrieb', description: 'Betreibt das Büro.' },
    newsletter: { heading: 'Newsletter', text: 'Termine.', frequency: 'viermal im Jahr' },
    officeName: 'Büro',
  }
  const send = (as: Person, data: Data) =>
    rest('/globals/settings', { as, method: 'POST', body: { ...fields, ...data } })
  expect((await send(anna, {})).status).toBe(200)
  const { updatedAt } = (await settings()).body
  expect((await send(anna, { officeName: 'Von Anna', updatedAt })).status).toBe(200)
  const refused = await send(bernd, { officeName: 'Von Bernd', updatedAt })
  expect(refused.status).toBe(409)
  expect(refused.body.errors[0].message).toMatch(annaChanged)
  expect((await settings()).body.officeName).toBe('Von Anna')
  expect((await send(bernd, { updatedAt: (await settings()).body.updatedAt })).status).toBe(200)
})

describe('a person', () => {
  test('is told of their own change in another window', async () => {
    const { id } = await create('posts')
    const updatedAt = await open('posts', id)
    await save('posts', id, anna, { title: 'Fenster eins', updatedAt }, autosave)
    const { status, body } = await save('posts', id, anna, { title: 'Fenster zwei', updatedAt }, autosave)
    expect(status).toBe(409)
    expect(body.errors[0].message).toMatch(/^Sie haben dies am .* in einem anderen Fenster geändert\./)
  })

  test('saves again and again with what each answer brought, whatever the kind of save', async () => {
    const { id } = await create('posts')
    let updatedAt = await open('posts', id)
    const steps = [
      [{ title: 'Eins' }, autosave],
      [{ title: 'Zwei' }, autosave],
      [{ title: 'Drei' }, draft],
      [{ _status: 'published' }, ''],
      [{ title: 'Vier' }, autosave],
      [{ _status: 'published' }, '&publishSpecificLocale=de'],
      [{ title: 'Fünf' }, autosave],
      [{ _status: 'draft' }, '&unpublishAllLocales=true'],
      [{ deletedAt: '2026-11-25T12:00:00.000Z' }, ''],
      [{ deletedAt: null }, '&trash=true'],
    ] as const
    for (const [data, query] of steps) {
      const { status, body } = await save('posts', id, anna, { ...data, updatedAt }, query)
      expect([status, body.errors], JSON.stringify(data)).toEqual([200, undefined])
      updatedAt = body.doc.updatedAt
    }
  })

  test('who opens a document after one language was published may save it', async () => {
    const { id } = await publish('posts')
    const old = await open('posts', id)
    await save('posts', id, anna, { _status: 'published', updatedAt: old }, '&publishSpecificLocale=de')
    expect((await save('posts', id, bernd, { title: 'Alt', updatedAt: old }, draft)).status).toBe(409)
    expect((await save('posts', id, bernd, { title: 'Neu', updatedAt: await open('posts', id) }, draft)).status).toBe(
      200,
    )
  })

  test('may save a picture that a publication made public meanwhile', async () => {
    const { id } = await create('media')
    const updatedAt = await open('media', id)
    await publish('posts', { image: id })
    expect((await save('media', id, anna, { alt: 'Neu beschrieben.', updatedAt })).status).toBe(200)
  })

  test('without an account learns nothing of who changed what', async () => {
    const { id } = await publish('posts')
    const { status, text } = await rest(`/posts/${id}`, { method: 'PATCH', body: { updatedAt: '2001-01-01' } })
    expect(status).toBe(403)
    expect(text).not.toContain('conflict')
  })
})

test('a restored version is a change: a form from before it is refused', async () => {
  const { id } = await publish('posts', { title: 'Erste Fassung' })
  const updatedAt = await open('posts', id, bernd)
  const where = `where[parent][equals]=${id}`
  const { body } = await rest(`/posts/versions?${where}`, { as: anna })
  const restored = await rest(`/posts/versions/${body.docs[0].id}?draft=true`, { as: anna, method: 'POST' })
  expect(restored.status).toBe(200)
  const refused = await save('posts', id, bernd, { title: 'Von Bernd', updatedAt }, autosave)
  expect(refused.status).toBe(409)
  expect(refused.body.errors[0].message).toMatch(annaChanged)
})

test('a base that is no date is refused, and no base at all is not checked', async () => {
  const { id } = await create('posts')
  expect((await save('posts', id, anna, { title: 'A', updatedAt: 'gestern' }, draft)).status).toBe(400)
  expect((await save('posts', id, anna, { title: 'B' }, draft)).status).toBe(200)
})

test('of two saves at the same moment with the same base exactly one is stored, in 50 rounds', async () => {
  const races: [Sampled, string, number][] = [
    ['posts', autosave, 40],
    ['media', '', 10],
  ]
  for (const [collection, query, rounds] of races) {
    const { id } = await create(collection)
    for (let round = 0; round < rounds; round++) {
      const updatedAt = await open(collection, id)
      const results = await Promise.all(
        [anna, bernd].map((as) => save(collection, id, as, { title: as.user.email, updatedAt }, query)),
      )
      expect(results.map(({ status }) => status).toSorted(), `${collection} ${round}`).toEqual([200, 409])
      const winner = results.find(({ status }) => status === 200)
      const { body } = await rest(`/${collection}/${id}?draft=true`, { as: anna })
      expect(body.title).toBe(winner?.body.doc.title)
    }
  }
}, 120_000)

describe('while a person edits', () => {
  const lockOf = async (id: number) => {
    const where = { 'document.relationTo': { equals: 'posts' }, 'document.value': { equals: id } }
    const { docs } = await payload.find({ collection: 'payload-locked-documents', where, overrideAccess: true })
    return docs
  }
  const beginEditing = (id: number, as: Person) =>
    payload.create({
      collection: 'payload-locked-documents',
      data: { document: { relationTo: 'posts', value: id }, user: { relationTo: 'users', value: as.user.id } },
      overrideAccess: true,
    })

  test('autosave and saved drafts keep the lock and its beginning; publishing gives it back', async () => {
    const { id } = await create('posts')
    const { createdAt } = await beginEditing(id, anna)
    for (const query of [autosave, draft]) {
      expect((await save('posts', id, anna, { title: 'Anna schreibt' }, query)).status).toBe(200)
      const held = await lockOf(id)
      expect(held).toHaveLength(1)
      expect(held[0]).toMatchObject({ createdAt, user: { value: { id: anna.user.id } } })
    }
    expect((await save('posts', id, anna, { _status: 'published' })).status).toBe(200)
    expect(await lockOf(id)).toEqual([])
  })

  test.each(writes)('%s of another is refused with the name, and since when', async (_, data, query) => {
    const { id } = await create('posts')
    await beginEditing(id, anna)
    const updatedAt = await open('posts', id, bernd)
    const { status, body } = await save('posts', id, bernd, { ...data, updatedAt }, query)
    expect(status).toBe(423)
    expect(body.errors[0].message).toMatch(/^Anna Beispiel bearbeitet dies seit \d+\. .* Uhr\./)
    expect((await lockOf(id))[0]).toMatchObject({ user: { value: { id: anna.user.id } } })
  })

  test('a save without a lock makes none', async () => {
    const { id } = await create('posts')
    await save('posts', id, anna, { title: 'Über REST' }, draft)
    expect(await lockOf(id)).toEqual([])
  })
})
