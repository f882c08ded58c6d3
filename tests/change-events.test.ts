import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { change, create, publish } from './fixtures/documents.ts'
import { picture } from './fixtures/pictures.ts'
import { payload } from './fixtures/site.ts'

let client: Client
const heard: { changed?: string[]; gone?: string[]; cleared?: string[]; files?: string[] }[] = []

beforeAll(async () => {
  client = new Client({ connectionString: process.env.DATABASE_URL })
  client.on('notification', ({ payload: text = '{}' }) => heard.push(JSON.parse(text)))
  await client.connect()
  await client.query('listen content_changed')
})

afterAll(() => client.end())

/** What was heard until now; a round trip later nothing of the past is under way. */
async function listen() {
  await client.query('select 1')
  return heard.splice(0)
}

test('a publication names the address, a draft names nothing', async () => {
  const { id } = await publish('topics', { slug: 'gehoert' })
  expect(await listen()).toEqual([{ changed: ['/themen/gehoert'], gone: [], cleared: [] }])
  await change('topics', id, { title: 'Neu' }, { draft: true })
  expect(await listen()).toEqual([])
})

test('a new slug, a withdrawal and the trash name what is gone', async () => {
  const { id } = await publish('topics', { slug: 'alt' })
  await listen()
  await change('topics', id, { slug: 'neu', _status: 'published' })
  expect(await listen()).toEqual([{ changed: ['/themen/neu'], gone: ['/themen/alt'], cleared: [] }])
  await change('topics', id, { _status: 'draft' })
  expect(await listen()).toEqual([{ changed: [], gone: ['/themen/neu'], cleared: [] }])
  await change('topics', id, { _status: 'published' })
  await change('topics', id, { deletedAt: new Date().toISOString() })
  expect((await listen()).at(-1)).toEqual({ changed: [], gone: ['/themen/neu'], cleared: [] })
})

test('a person who leaves clears the team page', async () => {
  const { id } = await publish('team-members')
  await listen()
  await change('team-members', id, { _status: 'draft' })
  expect(await listen()).toEqual([{ changed: [], gone: [], cleared: ['/team'] }])
})

test('a picture is named in all its sizes when it becomes public and when it no longer is', async () => {
  const { id: image, filename } = await create('media', {}, { file: await picture() })
  await listen()
  const { id } = await publish('posts', { image })
  const named = (await listen()).flatMap(({ files = [] }) => files)
  expect(named).toContain(`/api/media/file/${filename}`)
  expect(named.length).toBeGreaterThan(1)
  await change('posts', id, { title: 'Nur ein Entwurf', image: null }, { draft: true })
  expect(await listen()).toEqual([])
  await change('posts', id, { _status: 'draft' })
  expect((await listen()).flatMap(({ files = [] }) => files)).toEqual(named)
})

test('nothing is heard before the commit, and nothing at all of a change that was rolled back', async () => {
  for (const [end, count] of [
    [killTransaction, 0],
    [commitTransaction, 1],
  ] as const) {
    const req = await createLocalReq({ locale: 'de' }, payload)
    await initTransaction(req)
    await create('topics', { slug: `ende-${count}`, _status: 'published' }, { req })
    expect(await listen()).toEqual([])
    await end(req)
    expect(await listen()).toHaveLength(count)
  }
})
