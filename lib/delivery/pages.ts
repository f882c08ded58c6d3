import type { RequestListener } from 'node:http'
import { brotliDecompress } from 'node:zlib'
import { promisify } from 'node:util'
import { LRUCache } from 'lru-cache'
import type { Clock } from './clock.ts'
import type { DiskCache } from './disk-cache.ts'
import type { ChangeEvent } from '../change-event.ts'
import { render } from './render.ts'
import type { ReadStyle } from './strip-scripts.ts'
import { isCopied, isStored, routeOf } from '../routes.ts'
import { compact, sizeOf, toStoredPage, type StoredPage } from './stored-page.ts'

type Options = {
  handler: RequestListener
  host: string
  diskCache: DiskCache
  /** Says, before every answer, whether pages changed by time alone. */
  clock: Pick<Clock, 'check'>
  readStyle: ReadStyle
  log: (event: string, facts: object) => void
}

/** Milliseconds. */
const freshFor = 60_000
const budget = 3_000
const firstBudget = 15_000
const pauseAfterFailure = 1_000

const largestStore = 192 * 1024 * 1024
const decompress = promisify(brotliDecompress)

/**
 * The store of public pages. A page is rendered once for everybody who waits for it, is fresh for a minute, then still
 * served while one rendering replaces it. After a change of the content, or when the clock says that pages changed by
 * time alone, every page is rendered again before it is answered. When that fails the last good page stays, however old, in memory or on disk.
 */
export function createPages({ handler, host, diskCache, clock, readStyle, log }: Options) {
  const store = new LRUCache<string, StoredPage>({ maxSize: largestStore, sizeCalculation: sizeOf })
  const inFlight = new Map<string, { generation: number; page: Promise<StoredPage> }>()
  /** Keys and the generation before which their pages must never be served again. */
  const withdrawn = new Map<string, number>()
  /** When rendering a key failed last: it is not tried again at once. */
  const failedAt = new LRUCache<string, number>({ max: 1_000 })
  let generation = 1
  /** The last rendering got no answer in time: nobody waits for the next one who could have a stored page. */
  let isSlow = false
  let hasRendered = false
  let renderings = 0

  /** The page for a key: fresh, or the last good one, or null when there is none and rendering failed. */
  async function get(key: string): Promise<StoredPage | null> {
    const stored = getStored(key)
    if (stored) return stored
    if (isSlow) {
      const page = await lastGood(key)
      if (page) {
        renewBehind(key)
        return page
      }
    }
    try {
      return await renderOnce(key)
    } catch (error) {
      log('render failed', { key, reason: String(error) })
      return lastGood(key)
    }
  }

  /** What can be answered at once: a page of the newest content, renewed behind the visitor's back when it is old. */
  function getStored(key: string) {
    const now = Date.now()
    clock.check(now)
    const page = store.get(key)
    if (!page || page.generation !== generation) return undefined
    if (now - page.renderedAt > freshFor) renewBehind(key)
    return page
  }

  function renewBehind(key: string) {
    renderOnce(key).catch((error) => log('renewal failed', { key, reason: String(error) }))
  }

  function renderOnce(key: string) {
    const running = inFlight.get(key)
    if (running?.generation === generation) return running.page
    if (Date.now() - (failedAt.get(key) ?? 0) < pauseAfterFailure)
      return Promise.reject(new Error('failed a moment ago'))
    const started = generation
    const page = renderNow(key, started)
    inFlight.set(key, { generation: started, page })
    const forget = () => inFlight.get(key)?.page === page && inFlight.delete(key)
    page.then(
      () => {
        failedAt.delete(key)
        forget()
      },
      () => {
        failedAt.set(key, Date.now())
        forget()
      },
    )
    return page
  }

  async function renderNow(key: string, started: number) {
    renderings++
    const renderedAt = Date.now()
    const rendered = await render(handler, key, host, hasRendered ? budget : firstBudget).catch((error: unknown) => {
      isSlow = true
      throw error
    })
    isSlow = false
    if (rendered.status >= 500) throw new Error(`answered ${rendered.status}`)
    hasRendered = true
    if (rendered.status === 404) {
      await forgetPage(key)
      return missingPage
    }
    const page = compact(await toStoredPage(rendered, { renderedAt, generation: started, readStyle }))
    const mayKeep = isStored(routeOf(key)) && !rendered.headers['set-cookie']
    if (page.status === 200 && mayKeep) await keep(key, page)
    else await forgetPage(key)
    return page
  }

  async function keep(key: string, page: StoredPage) {
    const newer = store.peek(key)
    if (newer && newer.generation > page.generation) return
    if ((withdrawn.get(key) ?? 0) > page.generation) return
    store.set(key, page)
    if (isOnDisk(key, page))
      await diskCache.write(key, page).catch((error) => log('disk cache failed', { key, reason: String(error) }))
  }

  async function forgetPage(key: string) {
    store.delete(key)
    if (isCopied(key)) await diskCache.remove(key)
  }

  async function lastGood(key: string): Promise<StoredPage | null> {
    const page = store.get(key) ?? (await readMirror(key))
    return page && page.generation >= (withdrawn.get(key) ?? 0) ? page : null
  }

  async function readMirror(key: string): Promise<StoredPage | null> {
    const saved = isCopied(key) ? await diskCache.read(key) : null
    if (!saved) return null
    const { status, headers, etag, renderedAt, body } = saved
    // Copies of older versions say how long they may be kept; that depends on the moment.
    delete headers['Cache-Control']
    const br = Buffer.from(body, 'base64')
    const identity = await decompress(br)
    const bodies = { br, gzip: identity, identity }
    const page = compact({ status, headers, etag, renderedAt, generation: 0, bodies })
    store.set(key, page)
    return page
  }

  /** The content changed: everything is outdated, what is gone goes at once, what changed is rendered first. */
  async function outdate({ changed, gone, cleared }: ChangeEvent) {
    generation++
    const affected = gone.length + cleared.length ? await withdraw(gone, cleared) : []
    failedAt.clear()
    await Promise.allSettled([...changed, ...affected].map((key) => renderOnce(key)))
  }

  /** Drops the pages of withdrawn documents and every page that mentions one: they are better missing than wrong. */
  async function withdraw(gone: string[], cleared: string[]) {
    const marks = gone
      .flatMap((path) => [`"${path}"`, `${host}${path}"`, `${host}${path}<`])
      .map((mark) => Buffer.from(mark))
    const mentions = (body: Buffer) => marks.some((mark) => body.includes(mark))
    const affected = new Set([...gone, ...cleared])
    for (const [key, page] of store.entries()) if (mentions(page.bodies.identity)) affected.add(key)
    for (const { key, body } of await diskCache.all()) {
      if (!affected.has(key) && mentions(await decompress(Buffer.from(body, 'base64')))) affected.add(key)
    }
    for (const key of affected) {
      withdrawn.set(key, generation)
      store.delete(key)
    }
    await Promise.all([...affected].map((key) => diskCache.remove(key)))
    return [...affected]
  }

  return {
    get,
    getStored,
    /** What remains while the site cannot render. */
    lastGood,
    outdate,
    /** Everything may have changed, while nobody listened or by time alone. */
    outdateAll: () => void generation++,
    /** Whether a page is of the newest content. */
    isCurrent: (page: StoredPage) => page.generation === generation,
    /** Renders a page anew whatever is stored; for filling the copy on disk. */
    refresh: (key: string) => renderOnce(key),
    /** Writes the stored page to disk when it is not there. */
    async copy(key: string) {
      const page = getStored(key)
      if (page && isOnDisk(key, page) && !(await diskCache.has(key))) await keep(key, page)
    },
    /** Removes every other copy on disk. */
    keepCopiesOf: (isKept: (key: string) => boolean) => diskCache.prune(isKept),
    /** What is in memory, and how many renderings there were. */
    size: () => ({ pages: store.size, bytes: store.calculatedSize, renderings }),
  }
}

export type Pages = ReturnType<typeof createPages>

/** Stands for every address at which there is no page. */
const missingPage: StoredPage = {
  status: 404,
  headers: {},
  bodies: { identity: Buffer.alloc(0), br: Buffer.alloc(0), gzip: Buffer.alloc(0) },
  etag: '""',
  renderedAt: 0,
  generation: 0,
}

/** The copy on disk holds pages without parameters; filtered lists are rendered again. */
const isOnDisk = (key: string, page: StoredPage) =>
  isCopied(key) && (page.headers['content-type'] ?? '').startsWith('text/html')
