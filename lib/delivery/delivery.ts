import { randomBytes } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import path from 'node:path'
import { createClock } from './clock.ts'
import { isFrameworkPath, isPrivate, toKey } from './address.ts'
import {
  cleanHeaders,
  hasTwoHosts,
  isKnownHost,
  mayOmitHost,
  setClientIp,
  refusePrivate,
  refusePublic,
  refuseSlowness,
  type Refusal,
} from './request-guards.ts'
import { errorPage, isErrorAddress } from './error-pages.ts'
import { createFiles } from './files.ts'
import { createPrivateRender, wantsPreview } from './private-render.ts'
import { isFormPage, isPersonal, readForm, refuseForm, takesForms } from './forms.ts'
import { createReadiness } from './health.ts'
import { isCopied, routeOf } from '../routes.ts'
import { log, logAnswer } from '../log.ts'
import { createMetrics, mayRead } from './metrics.ts'
import { createDiskCache } from './disk-cache.ts'
import { listen } from './change-listener.ts'
import { createPages } from './pages.ts'
import { adminPolicy, commonHeaders, setCommonHeaders } from './policy.ts'
import { takesFiles } from './private-bodies.ts'
import { createFastPath } from './fast-path.ts'
import { respond } from './respond.ts'
import { buildOutput, buildStyles, publicFiles } from './static-files.ts'
import { createConcurrencyLimit, QueueFull } from './concurrency-limit.ts'
import { createCacheWarmer } from './warm-cache.ts'

export type DeliveryOptions = {
  /** Next's request handler. */
  handler: RequestListener
  /** The project's folder. */
  root: string
  dataDir: string
  databaseUrl: string
  siteUrl: string
  /** Proxies in front whose `X-Forwarded-*` headers are believed. */
  trustedHops: number
  /** Who may read `/metrics`; nobody when it is absent. */
  metricsToken?: string
  /** The next instant, in milliseconds since 1970, at which pages change by time alone; rejects while nobody can say. */
  nextChange: () => Promise<number>
}

/**
 * Everything between the network and the site: public pages from the store, files from disk, the admin and REST
 * straight to Next. Knows neither Payload nor React.
 */
export function createDelivery({
  handler,
  root,
  dataDir,
  databaseUrl,
  siteUrl,
  trustedHops,
  metricsToken,
  nextChange,
}: DeliveryOptions) {
  const { host } = new URL(siteUrl)
  const diskCache = createDiskCache(path.join(dataDir, 'mirror'))
  const site = { handler, readStyle: buildStyles(root) }
  const clock = createClock({ nextChange, onChange: outdateAll, log })
  const pages = createPages({ ...site, host, diskCache, clock, log })
  const renderPrivately = createPrivateRender(site)
  const staffLimit = createConcurrencyLimit({ atOnce: 4, waiting: 60 })
  const files = createFiles({ handler, host, dataDir })
  const builtFiles = buildOutput(root)
  const rootFiles = publicFiles(root)
  const cacheWarmer = createCacheWarmer(pages, files, siteUrl)
  const changeListener = listen(databaseUrl, {
    onChange(change) {
      void files.outdate(change.files)
      void pages.outdate(change).then(cacheWarmer.warmCache)
      void clock.ask()
    },
    onReconnect() {
      outdateAll()
      void clock.ask()
    },
  })
  const readiness = createReadiness({ root, dataDir, databaseUrl, isListening: changeListener.isConnected })
  const metrics = createMetrics(pages.size)
  const answerFast = createFastPath(pages, clock, host)
  let isStopping = false

  /** Pages of before are answered no more, and the copies on disk follow, whether or not somebody visits. */
  function outdateAll() {
    void files.outdate([])
    pages.outdateAll()
    cacheWarmer.warmCache()
  }

  async function answer(request: IncomingMessage, response: ServerResponse, id: string) {
    response.setHeader('X-Request-Id', id)
    const { url = '/' } = request
    if (hasTwoHosts(request))
      return refuse(response, { status: 400, reason: 'two hosts', headers: { Connection: 'close' } })
    if (!isKnownHost(request.headers.host, host) && !mayOmitHost(request))
      return refuse(response, { status: 421, reason: 'unknown host' })
    const key = toKey(url)
    if (key === null) return refuse(response, { status: url.length > 2000 ? 414 : 400, reason: 'malformed address' })
    const pathname = key.split('?', 1)[0] ?? key
    cleanHeaders(request, trustedHops, isPrivate(pathname))
    refuseSlowness(request, response, takesFiles(pathname, request.headers))
    if (pathname.startsWith('/health/')) return health(response, pathname)
    if (pathname === '/metrics') return readMetrics(request, response)
    if (files.matches(pathname) && !request.headers.cookie) return files.serve(request, response, pathname)
    if (isPrivate(pathname)) {
      const refusal = refusePrivate(request, pathname, siteUrl)
      if (refusal) return refuse(response, refusal)
      return servePrivate(request, response, pathname)
    }
    if (isFrameworkPath(pathname)) return serveBuildOutput(request, response)
    if (request.method === 'POST' && takesForms(pathname)) return answerForm(request, response, pathname)
    const refusal = refusePublic(request)
    if (refusal) return refuse(response, refusal)
    const isFile = /\.[a-z0-9]+$/i.test(pathname) || pathname.startsWith('/.well-known/')
    if (isFile) delete request.headers.range
    if (isFile) return rootFiles(request, response, () => void servePage(request, response, key))
    return servePage(request, response, key)
  }

  /** Reads wait for a free place, so that a rush for them does not keep the visitors of public pages waiting. */
  async function servePrivate(request: IncomingMessage, response: ServerResponse, pathname: string) {
    const pass = async () => {
      if (response.destroyed) return
      setCommonHeaders(response)
      if (!pathname.startsWith('/api/')) setAdminPolicy(request, response)
      // Next's handler returns a promise, which ends with the answer and rejects with its faults.
      return handler(request, response)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return pass()
    return staffLimit(pass).catch((error) => {
      if (!(error instanceof QueueFull)) throw error
      return unavailable(request, response)
    })
  }

  /** Next gives its scripts the nonce that it finds in the policy of the request. REST states its own for pages and files. */
  function setAdminPolicy(request: IncomingMessage, response: ServerResponse) {
    const policy = adminPolicy(randomBytes(16).toString('base64'))
    request.headers['content-security-policy'] = policy
    response.setHeader('Content-Security-Policy', policy)
  }

  async function health(response: ServerResponse, pathname: string) {
    if (pathname === '/health/live') return reply(response, 200, { live: true })
    if (pathname !== '/health/ready') return refuse(response, { status: 404, reason: 'no such check' })
    if (isStopping) return reply(response, 503, { ready: false, stopping: true })
    const checks = await readiness()
    const isReady = Object.values(checks).every(({ ok }) => ok)
    reply(response, isReady ? 200 : 503, { ready: isReady, ...checks })
  }

  async function readMetrics({ headers }: IncomingMessage, response: ServerResponse) {
    if (!mayRead(headers.authorization, metricsToken)) return refuse(response, { status: 404, reason: 'no such page' })
    response.writeHead(200, {
      ...commonHeaders,
      'Content-Type': 'text/plain; version=0.0.4',
      'Cache-Control': 'no-store',
    })
    response.end(await metrics.text())
  }

  function serveBuildOutput(request: IncomingMessage, response: ServerResponse) {
    const { url = '' } = request
    const missing = () => refuse(response, { status: 404, reason: 'no such file' })
    if (!url.startsWith('/_next/static/')) return missing()
    request.url = url.slice('/_next/static'.length)
    delete request.headers.range
    builtFiles(request, response, missing)
  }

  /** What a visitor sent is taken or it is not; while the site cannot say, the answer is that it was not. */
  async function answerForm(request: IncomingMessage, response: ServerResponse, pathname: string) {
    const refusal = refuseForm(request, pathname, siteUrl)
    if (refusal?.status === 403) return refuseOrigin(request, response)
    if (refusal) return refuse(response, refusal)
    setClientIp(request, trustedHops)
    delete request.headers.cookie
    const body = await readForm(request)
    try {
      await renderPrivately(request, response, body)
    } catch (error) {
      log('form failed', { path: withoutToken(pathname), reason: String(error) })
      respond(request, response, await errorPage(pages, 'formular'), { status: 503 })
    }
  }

  /** The sender may be a person whose browser keeps to itself where a form comes from. */
  async function refuseOrigin(request: IncomingMessage, response: ServerResponse) {
    request.resume()
    respond(request, response, await errorPage(pages, 'herkunft'), { status: 403 })
  }

  /** One log line and one count for every answer: what was asked without its query, how it ended, how long it took. */
  function note({ id, method, url, began }: Asked, status: number) {
    const path = withoutToken(url.split('?', 1)[0] ?? '/')
    metrics.count(isPrivate(path) ? 'staff' : isFrameworkPath(path) ? 'file' : 'page', status)
    logAnswer({ id, method, path, status, ms: Math.round((performance.now() - began) * 10) / 10 })
  }

  /** Answers one visitor alone, or says why not. */
  async function servePrivately(request: IncomingMessage, response: ServerResponse, key: string) {
    try {
      await renderPrivately(request, response)
      return 'answered'
    } catch (error) {
      if (error instanceof QueueFull) return 'queue full'
      log('page for one failed', { path: withoutToken(key), reason: String(error) })
      return 'failed'
    }
  }

  async function servePage(request: IncomingMessage, response: ServerResponse, key: string) {
    if (!routeOf(key)) return missing(request, response)
    const isPrivateRender = wantsPreview(request) || isPersonal(key)
    const outcome = isPrivateRender || isFormPage(key) ? await servePrivately(request, response, key) : 'shared'
    if (outcome === 'answered') {
      // What everybody gets is kept ready for the time when the site cannot render.
      if (!isPrivateRender) void pages.get(key)
      return
    }
    // Nobody waits twice for a site that fails: a page with a form is then the last good one.
    const page = isPrivateRender ? null : await (outcome === 'failed' ? pages.lastGood(key) : pages.get(key))
    if (page && page.status !== 404 && !isErrorAddress(key)) {
      const caching = pages.isCurrent(page) ? clock.caching() : outdatedCaching
      return respond(request, response, page, { caching })
    }
    if (!page) return unavailable(request, response)
    respond(request, response, await errorPage(pages, 404), { status: 404 })
  }

  /** No address of the site looks like this; one with a slash behind it means the page without. */
  async function missing(request: IncomingMessage, response: ServerResponse) {
    const { url = '' } = request
    const meant = toKey(url.replace(/\/+(?=\?|$)/, ''))
    if (meant !== null && meant !== toKey(url) && routeOf(meant))
      return void response.writeHead(308, { ...commonHeaders, Location: meant }).end()
    respond(request, response, await errorPage(pages, 404), { status: 404 })
  }

  async function unavailable(request: IncomingMessage, response: ServerResponse) {
    response.setHeader('Retry-After', '30')
    respond(request, response, await errorPage(pages, 503), { status: 503 })
  }

  return {
    /** Answers one request. */
    answer: (request: IncomingMessage, response: ServerResponse) => {
      const asked = toAsked(request)
      const { id } = asked
      if (answerFast(request, response, id)) return note(asked, response.statusCode)
      response.once('close', () => note(asked, response.writableFinished ? response.statusCode : 499))
      answer(request, response, id).catch((error: unknown) => {
        log('answer failed', { reason: String(error) })
        if (!response.headersSent) refuse(response, { status: 500, reason: 'a fault' })
        else response.destroy()
      })
    },
    /** Draws the pages that must exist before they are needed, and one of each kind whose code takes long to load. */
    warm: async () => {
      await pages.keepCopiesOf(isCopied)
      await clock.ask()
      const first = ['/fehler/404', '/fehler/503', '/fehler/formular', '/fehler/herkunft', '/', '/sitemap.xml']
      await Promise.allSettled(first.map((key) => pages.get(key)))
      cacheWarmer.warmCache()
    },
    /** From now on this process is not ready, while it still answers. */
    retire: () => {
      isStopping = true
    },
    stop: async () => {
      clock.stop()
      cacheWarmer.stop()
      await changeListener.stop()
    },
  }
}

/** What was asked, before anybody changes the request. */
const toAsked = ({ method = 'GET', url = '/' }: IncomingMessage) => ({
  id: `${boot}-${(++answers).toString(36)}`,
  method,
  url,
  began: performance.now(),
})

type Asked = ReturnType<typeof toAsked>

/** Links from mails let people act: their secret part stays out of the log. */
const withoutToken = (path: string) =>
  path.startsWith('/newsletter/') ? path.replace(/^(\/newsletter\/\w+\/)[^/]+/, '$1…') : path

/** `Cache-Control` of the last good page while there is no newer one: only for as long as the site cannot answer. */
const outdatedCaching = 'public, max-age=0, s-maxage=0, stale-if-error=604800'

const boot = Date.now().toString(36)
let answers = 0

function refuse(response: ServerResponse, { status, reason, headers, message }: Refusal) {
  const isUnread = status === 413 || status === 411 || Boolean(message)
  if (isUnread) linger(response.req.socket)
  reply(
    response,
    status,
    { status, reason, ...(message && { errors: [{ message }] }) },
    { ...(isUnread ? { Connection: 'close' } : {}), ...headers },
  )
}

/** Who is still sending can read the refusal only when the connection outlives it for a moment. */
function linger(socket: Socket) {
  socket.destroySoon = () => {
    socket.end()
    setTimeout(() => socket.destroy(), 300).unref()
  }
}

function reply(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}) {
  response
    .writeHead(status, {
      ...commonHeaders,
      'Content-Security-Policy': "default-src 'none'",
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      ...headers,
    })
    .end(status === 204 ? undefined : JSON.stringify(body))
}
