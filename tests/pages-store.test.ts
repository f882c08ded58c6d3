import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClock } from '../lib/delivery/clock.ts'
import { createDiskCache } from '../lib/delivery/disk-cache.ts'
import { createPages } from '../lib/delivery/pages.ts'

type Answer = { status?: number; body?: string; cookie?: string; hang?: boolean }

let folder: string
let site: (url: string) => Answer
let asked: string[]
let clock: { check: (now?: number) => void }

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pages-'))
  asked = []
  clock = { check: () => {} }
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
  const diskCache = createDiskCache(folder)
  return createPages({
    handler,
    host: 'localhost',
    diskCache,
    clock: { check: (now) => clock.check(now) },
    readStyle: () => null,
    log: () => {},
  })
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

test('only addresses of the site are kept, those of one person never', async () => {
  site = () => ({ body: 'da' })
  const pages = openStore()
  const strange = [
    '/newsletter/bestaetigen/~x',
    '/newsletter/bestaetigen/abc.def',
    '/kontakt/gesendet/abc',
    '/aktuelles.rsc',
    '/x.segments/_tree.segment.rsc',
    '/a/b/c',
    '/X',
    '/aktuelles?art=unsinn',
    '/veranstaltungen',
  ]
  for (const key of strange) await pages.get(key)
  expect(pages.size().pages).toBe(0)
  expect(await readdir(folder)).toEqual([])
  for (const key of ['/x', '/aktuelles?art=beitraege&seite=2', '/newsletter/bestellt', '/kontakt', '/sitemap.xml'])
    await pages.get(key)
  expect(pages.size().pages).toBe(5)
  expect(await readdir(folder)).toHaveLength(3)
})

test('the copy on disk loses what is no longer wanted there, and what was never written to its end', async () => {
  site = () => ({ body: 'da' })
  const pages = openStore()
  await Promise.all(['/', '/team', '/alt'].map((key) => pages.get(key)))
  await writeFile(path.join(folder, 'kaputt.json'), '{"key":')
  await writeFile(path.join(folder, 'alt.json.1.tmp'), '{')
  await utimes(path.join(folder, 'alt.json.1.tmp'), 0, 0)
  await writeFile(path.join(folder, 'neu.json.2.tmp'), '{')
  await pages.keepCopiesOf((key) => key !== '/alt')
  const files = await readdir(folder)
  expect(files.filter((name) => name.endsWith('.tmp'))).toEqual(['neu.json.2.tmp'])
  expect(files).toHaveLength(3)
  expect(await textOf(openStore(), '/team')).toBe('da')
  await rm(folder, { recursive: true })
  await pages.copy('/team')
  expect(await readdir(folder)).toHaveLength(1)
})

test('a missing page is neither compressed nor kept, and is the same for every address', async () => {
  site = () => ({ status: 404, body: 'x'.repeat(50_000) })
  const pages = openStore()
  expect(await pages.get('/eins')).toBe(await pages.get('/zwei'))
})

test('what the store says of its size is what the process grows by', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const bytes = () => {
    for (let turn = 0; turn < 5; turn++) collect()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  site = (url) => ({ body: `${url} ${randomBytes(2_000).toString('base64')}` })
  const pages = openStore()
  const fill = async (from: number, to: number) => {
    for (let number = from; number < to; number++) await pages.get(`/aktuelles?jahr=${1000 + number}`)
  }
  await fill(0, 200)
  const [grownFrom, saidFrom] = [bytes(), pages.size().bytes]
  await fill(200, 1_200)
  const [grown, said] = [bytes() - grownFrom, pages.size().bytes - saidFrom]
  expect(pages.size().pages).toBe(1_200)
  expect(grown / said).toBeLessThan(1.15)
})

test('after an hour of quiet the first visitor gets what time has made of the page', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const deadline = Date.now() + 30 * 60_000
  site = () => ({ body: Date.now() < deadline ? 'Anmelden' : 'Anmeldung geschlossen' })
  const pages = openStore()
  const ticking = createClock({
    nextChange: async () => (Date.now() < deadline ? deadline : Infinity),
    onChange: pages.outdateAll,
    log: () => {},
  })
  clock = ticking
  await ticking.ask()
  await pages.get('/veranstaltungen/x')
  vi.setSystemTime(deadline - 1)
  expect(await textOf(pages, '/veranstaltungen/x')).toBe('Anmelden')
  vi.setSystemTime(deadline + 60 * 60_000)
  expect(await textOf(pages, '/veranstaltungen/x')).toBe('Anmeldung geschlossen')
  ticking.stop()
})

test('when the site is away at that instant the last good page stays, and the next visitor tries again', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  site = () => ({ body: 'vorher' })
  const pages = openStore()
  await pages.get('/team')
  site = () => ({ status: 500 })
  pages.outdateAll()
  const page = await pages.get('/team')
  expect([page && pages.isCurrent(page), await textOf(pages, '/team')]).toEqual([false, 'vorher'])
  site = () => ({ body: 'nachher' })
  vi.setSystemTime(Date.now() + 1_001)
  expect(await textOf(pages, '/team')).toBe('nachher')
})
