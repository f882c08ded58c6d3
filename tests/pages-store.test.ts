import { mkdtemp, readdir, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMirror } from '../lib/delivery/mirror.ts'
import { createPages } from '../lib/delivery/pages.ts'

type Answer = { status?: number; body?: string; cookie?: string; hang?: boolean }

let folder: string
let site: (url: string) => Answer
let asked: string[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pages-'))
  asked = []
})

afterEach(async () => {
  vi.useRealTimers()
  await rm(folder, { recursive: true })
})

/** A process in front of a site that answers as the test says. */
function openStore() {
  const handler = async ({ url = '' }: IncomingMessage, response: ServerResponse) => {
    asked.push(url)
    const { status = 200, body = '', cookie, hang } = site(url)
    if (hang) return
    await new Promise((resolve) => setImmediate(resolve))
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...(cookie && { 'set-cookie': cookie }) })
    response.end(`<!doctype html><html><body>${body}</body></html>`)
  }
  return createPages({ handler, host: 'localhost', mirror: createMirror(folder), readStyle: () => null, log: () => {} })
}

const change = { changed: [], gone: [], cleared: [], files: [] }
const textOf = async (pages: ReturnType<typeof openStore>, key: string) =>
  (await pages.get(key))?.bodies.identity.toString().replace(/<[^>]+>/g, '') ?? null

test('two hundred visitors who miss one page wait for one rendering', async () => {
  site = () => ({ body: 'eins' })
  const pages = openStore()
  await Promise.all(Array.from({ length: 200 }, () => pages.get('/')))
  await pages.get('/')
  expect(asked).toEqual(['/'])
})

test('after a change the page is rendered before it is answered, even when an older rendering still runs', async () => {
  let body = 'alt'
  site = () => ({ body })
  const pages = openStore()
  const early = pages.get('/')
  body = 'neu'
  await pages.outdate(change)
  expect(await textOf(pages, '/')).toBe('neu')
  await early
  expect(await textOf(pages, '/')).toBe('neu')
})

test('an old page is served while one rendering replaces it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  let body = 'alt'
  site = () => ({ body })
  const pages = openStore()
  await pages.get('/')
  body = 'neu'
  vi.setSystemTime(Date.now() + 61_000)
  expect(await textOf(pages, '/')).toBe('alt')
  await vi.waitFor(async () => expect(await textOf(pages, '/')).toBe('neu'))
})

test('when rendering fails the last good page stays, also for a process that starts without the site', async () => {
  site = () => ({ body: 'gut' })
  const pages = openStore()
  await pages.get('/')
  site = () => ({ status: 500 })
  await pages.outdate(change)
  expect(await textOf(pages, '/')).toBe('gut')
  expect(await textOf(openStore(), '/')).toBe('gut')
  expect(await openStore().get('/nie-gesehen')).toBeNull()
})

test('a broken page does not disturb the others', async () => {
  site = (url) => ({ body: `${url} alt` })
  const pages = openStore()
  await Promise.all([pages.get('/kaputt'), pages.get('/heil')])
  site = (url) => (url === '/kaputt' ? { status: 500 } : { body: `${url} neu` })
  await pages.outdate(change)
  expect(await textOf(pages, '/kaputt')).toBe('/kaputt alt')
  expect(await textOf(pages, '/heil')).toBe('/heil neu')
})

test('a withdrawn document is gone from memory and disk, with every page that links to it, and stays gone', async () => {
  site = (url) => ({ body: url === '/' ? '<a href="/aktuelles/geheim">Geheim</a>' : url })
  const pages = openStore()
  await Promise.all(['/', '/aktuelles/geheim', '/team'].map((key) => pages.get(key)))
  expect(await readdir(folder)).toHaveLength(3)
  site = () => ({ status: 500 })
  await pages.outdate({ ...change, gone: ['/aktuelles/geheim'] })
  expect(await pages.get('/aktuelles/geheim')).toBeNull()
  expect(await pages.get('/')).toBeNull()
  expect(await textOf(pages, '/team')).toBe('/team')
  expect(await readdir(folder)).toHaveLength(1)
  expect(await openStore().get('/aktuelles/geheim')).toBeNull()
})

test('nothing with a cookie, an error or a missing page is ever stored', async () => {
  const pages = openStore()
  for (const answer of [{ cookie: 'a=b' }, { status: 404 }, { status: 308 }]) {
    site = () => answer
    await pages.get('/x')
    await pages.get('/x')
  }
  expect(asked).toHaveLength(6)
  expect(pages.size().pages).toBe(0)
  expect(await readdir(folder)).toEqual([])
})
