import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import path from 'node:path'
import { isFrameworkPath, isPrivate, toKey } from './address.ts'
import { cleanHeaders, isKnownHost, refusePrivate, refusePublic, type Refusal } from './edge.ts'
import { errorPage, isErrorAddress } from './error-pages.ts'
import { createFiles } from './files.ts'
import { log } from './log.ts'
import { createMirror } from './mirror.ts'
import { listen } from './notices.ts'
import { createPages } from './pages.ts'
import { commonHeaders } from './policy.ts'
import { preview, wantsPreview } from './preview.ts'
import { respond } from './respond.ts'
import { buildOutput, publicFiles } from './static-files.ts'
import { createUpkeep } from './upkeep.ts'

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
}

/**
 * Everything between the network and the site: public pages from the store, files from disk, the admin and REST
 * straight to Next. Knows neither Payload nor React.
 */
export function createDelivery({ handler, root, dataDir, databaseUrl, siteUrl, trustedHops }: DeliveryOptions) {
  const { host } = new URL(siteUrl)
  const mirror = createMirror(path.join(dataDir, 'mirror'))
  const pages = createPages({ handler, host, mirror, log })
  const files = createFiles({ handler, host, dataDir })
  const builtFiles = buildOutput(root)
  const rootFiles = publicFiles(root)
  const upkeep = createUpkeep(pages, siteUrl)
  const notices = listen(databaseUrl, {
    onNotice(notice) {
      files.outdate(notice.gone)
      void pages.outdate(notice).then(upkeep.fillMirror)
    },
    onReconnect() {
      files.outdate([])
      pages.outdateAll()
      upkeep.fillMirror()
    },
  })

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { url = '/' } = request
    if (!isKnownHost(request.headers.host, host)) return refuse(response, { status: 421, reason: 'unknown host' })
    cleanHeaders(request, trustedHops)
    const key = toKey(url)
    if (key === null) return refuse(response, { status: url.length > 2000 ? 414 : 400, reason: 'malformed address' })
    const pathname = key.split('?', 1)[0] ?? key
    if (files.matches(pathname) && !request.headers.cookie) return files.serve(request, response, pathname)
    if (isPrivate(pathname)) {
      const refusal = refusePrivate(request)
      if (refusal) return refuse(response, refusal)
      for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value)
      return handler(request, response)
    }
    if (isFrameworkPath(pathname)) return serveBuildOutput(request, response)
    const refusal = refusePublic(request)
    if (refusal) return refuse(response, refusal)
    const isFile = /\.[a-z0-9]+$/i.test(pathname) || pathname.startsWith('/.well-known/')
    if (isFile) return rootFiles(request, response, () => void servePage(request, response, key))
    return servePage(request, response, key)
  }

  function serveBuildOutput(request: IncomingMessage, response: ServerResponse) {
    const { url = '' } = request
    const missing = () => refuse(response, { status: 404, reason: 'no such file' })
    if (!url.startsWith('/_next/static/')) return missing()
    request.url = url.slice('/_next/static'.length)
    builtFiles(request, response, missing)
  }

  async function servePage(request: IncomingMessage, response: ServerResponse, key: string) {
    if (wantsPreview(request)) return preview(handler, request, response)
    const page = pages.getStored(key) ?? (await pages.get(key))
    if (page && page.status !== 404 && !isErrorAddress(key)) return respond(request, response, page)
    if (!page) {
      response.setHeader('Retry-After', '30')
      return respond(request, response, await errorPage(pages, 503), 503)
    }
    respond(request, response, await errorPage(pages, 404), 404)
  }

  return {
    /** Answers one request. */
    answer: (request: IncomingMessage, response: ServerResponse) => {
      Promise.resolve(answer(request, response)).catch((error: unknown) => {
        log('answer failed', { reason: String(error) })
        if (!response.headersSent) refuse(response, { status: 500, reason: 'a fault' })
        else response.destroy()
      })
    },
    /** Draws the pages that must exist before they are needed. */
    warm: async () => {
      await Promise.allSettled(['/fehler/404', '/fehler/503', '/'].map((key) => pages.get(key)))
      upkeep.fillMirror()
    },
    isListening: notices.isConnected,
    size: pages.size,
    stop: async () => {
      upkeep.stop()
      await notices.stop()
    },
  }
}

function refuse(response: ServerResponse, { status, reason, headers }: Refusal) {
  const body = JSON.stringify({ status, reason })
  response
    .writeHead(status, {
      ...commonHeaders,
      'Content-Security-Policy': "default-src 'none'",
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      ...(status === 413 || status === 411 ? { Connection: 'close' } : {}),
      ...headers,
    })
    .end(body)
}
