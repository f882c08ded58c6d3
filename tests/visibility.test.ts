import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import {
  block,
  change,
  create,
  fromNow,
  hour,
  nameField,
  publish,
  richText,
  type Content,
} from './fixtures/documents.ts'
import { payload, rest } from './fixtures/site.ts'

/*
 * What nobody may see before it is public. Every hidden document carries a canary; no answer to a visitor may hold it.
 */

const canary = () => `kanarie${randomUUID().slice(0, 8)}`
const contents: Content[] = ['posts', 'events', 'topics', 'team-members', 'pages']

const named = (collection: Content, name: string) => ({ [nameField(collection)]: name })

const hidings: Record<string, (collection: Content, word: string) => Promise<{ id: number }>> = {
  'a draft': (collection, word) => create(collection, { ...named(collection, word), _status: 'draft' }),
  'an unpublished change': async (collection, word) => {
    const { id } = await publish(collection)
    return change(collection, id, named(collection, word), { draft: true })
  },
  'a document in the trash': async (collection, word) => {
    const { id } = await publish(collection, named(collection, word))
    return change(collection, id, { deletedAt: fromNow(-hour) })
  },
  'a document of tomorrow': (collection, word) =>
    publish(collection, { ...named(collection, word), publishedAt: fromNow(24 * hour) }),
  'a withdrawn document': async (collection, word) => {
    const { id } = await publish(collection, named(collection, word))
    return change(collection, id, { _status: 'draft' })
  },
}

const cases = contents.flatMap((collection) => Object.keys(hidings).map((state) => ({ collection, state })))

describe.each(cases)('$state in $collection', ({ collection, state }) => {
  test('is in no answer of the REST API to a visitor', async () => {
    const word = canary()
    const { id } = await hidings[state]!(collection, word)
    const version = await newestVersion(collection, id)
    for (const address of addresses(collection, id, version, word)) {
      const { status, text, body } = await rest(address)
      expect(text, address).not.toContain(word)
      expect(body?.totalDocs ?? 0, address).toBe(0)
      expect(status, address).toBeGreaterThanOrEqual(400)
    }
    const { status, text } = await rest(`/${collection}/access/${id}`, { method: 'POST', body: {} })
    expect(`${status} ${text}`).not.toContain(word)
    expect((await rest('/access')).text).not.toContain(word)
  })

  test('is in no answer of the Local API to a page', async () => {
    const word = canary()
    const { id } = await hidings[state]!(collection, word)
    for (const result of await readAsPage(collection, id, word)) expect(JSON.stringify(result)).not.toContain(word)
  })
})

function addresses(collection: Content, id: number, version: number, word: string) {
  const where = `where[${nameField(collection)}][equals]=${word}`
  const lists = [
    '',
    `?${where}`,
    '?draft=true',
    `?draft=true&${where}`,
    '?trash=true',
    '?depth=3&limit=0',
    '?locale=all',
  ]
  return [
    ...lists.map((query) => `/${collection}${query}`),
    `/${collection}?pagination=false&select[${nameField(collection)}]=true`,
    `/${collection}?sort=${nameField(collection)}&where[or][0][id][equals]=${id}&where[or][1][_status][equals]=draft`,
    `/${collection}?joins[any][limit]=5&populate[${collection}][${nameField(collection)}]=true`,
    ...['', '?draft=true', '?trash=true&depth=3', '?select[title]=true'].map((query) => `/${collection}/${id}${query}`),
    ...['', `?${where}`, '?trash=true&draft=true'].map((query) => `/${collection}/count${query}`),
    ...['', `?where[parent][equals]=${id}`, '?trash=true'].map((query) => `/${collection}/versions${query}`),
    `/${collection}/versions/${version}`,
    '/globals/settings',
    '/globals/settings?draft=true',
    '/globals/settings/versions',
  ]
}

/** Pages state no user; `draft` and `trash` do not open anything to them. */
async function readAsPage(collection: Content, id: number, word: string) {
  const reader = { collection, overrideAccess: false, depth: 2 } as const
  const where = { [nameField(collection)]: { equals: word } }
  const none = () => null
  return Promise.all([
    payload.find({ ...reader, limit: 0 }),
    payload.find({ ...reader, where, draft: true, trash: true }),
    payload.find({ ...reader, where, locale: 'all' }),
    payload.findByID({ ...reader, id }).catch(none),
    payload.findByID({ ...reader, id, draft: true, trash: true }).catch(none),
    payload.findVersions({ ...reader, where: { parent: { equals: id } } }).catch(none),
    payload.count({ ...reader, where }).then(({ totalDocs }) => (totalDocs > 0 ? word : '')),
  ])
}

async function newestVersion(collection: Content, id: number) {
  const where = { parent: { equals: id } }
  const { docs } = await payload.findVersions({ collection, where, limit: 1, sort: '-updatedAt', overrideAccess: true })
  return Number(docs[0]?.id)
}

describe('a public document', () => {
  const asPage = { overrideAccess: false, depth: 3 } as const

  test('names no relation that is not public', async () => {
    const word = canary()
    const topic = await create('topics', { title: word, _status: 'draft' })
    const author = await publish('team-members', { name: word, publishedAt: fromNow(hour) })
    const link = { linkType: 'internal', doc: { relationTo: 'topics', value: topic.id }, fields: {} }
    const paragraph = {
      type: 'paragraph',
      version: 1,
      children: [{ type: 'link', version: 3, children: [], fields: link }],
    }
    const content = richText({ ...paragraph, direction: null, format: '', indent: 0 })
    const { id } = await publish('posts', { topics: [topic.id], authors: [author.id], content })
    const event = await publish('events', { report: (await create('posts', { title: word, _status: 'draft' })).id })
    const post = await payload.findByID({ collection: 'posts', id, ...asPage })
    expect(JSON.stringify(post)).not.toContain(word)
    expect(JSON.stringify(await payload.findByID({ collection: 'events', id: event.id, ...asPage }))).not.toContain(
      word,
    )
  })

  test('shows the public text of a related document, not its unpublished change', async () => {
    const word = canary()
    const topic = await publish('topics')
    await change('topics', topic.id, { title: word, shortTitle: word }, { draft: true })
    const { id } = await publish('posts', { topics: [topic.id] })
    expect(JSON.stringify(await payload.findByID({ collection: 'posts', id, ...asPage }))).not.toContain(word)
  })

  test('keeps a picture of its draft to itself', async () => {
    const word = canary()
    const media = await create('media', { title: word })
    const content = richText(block('figure', { image: media.id, caption: word }))
    const { id } = await publish('posts')
    await change('posts', id, { content, image: media.id }, { draft: true })
    expect(JSON.stringify(await payload.findByID({ collection: 'posts', id, ...asPage }))).not.toContain(word)
    const found = await payload.find({ collection: 'media', where: { title: { equals: word } }, overrideAccess: false })
    expect(found.docs).toEqual([])
  })

  test('becomes public by time alone, without any job', async () => {
    const { id } = await publish('posts', { publishedAt: fromNow(hour) })
    const read = () => payload.find({ collection: 'posts', where: { id: { equals: id } }, overrideAccess: false })
    expect((await read()).totalDocs).toBe(0)
    vi.setSystemTime(Date.now() + hour + 1000)
    expect((await read()).totalDocs).toBe(1)
    vi.useRealTimers()
  })
})

test('a visitor reads nothing through REST, not even what is public', async () => {
  for (const collection of contents) {
    const { id } = await publish(collection)
    expect((await rest(`/${collection}/${id}`)).status).toBe(403)
    expect((await rest(`/${collection}`)).status).toBe(403)
  }
  for (const address of ['/users', '/users/1', '/media', '/documents', '/globals/settings', '/payload-preferences']) {
    expect((await rest(address)).status, address).toBe(403)
  }
  expect((await rest('/users/me')).body.user).toBeNull()
  expect((await rest('/graphql')).status).toBe(404)
  expect((await rest('/og?title=x')).status).toBeGreaterThanOrEqual(400)
  expect((await rest('/payload-jobs/run')).status).toBeGreaterThanOrEqual(400)
})
