import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { refuseBody } from './private-bodies.ts'

/** A request the site will not see, and how it is refused. */
export type Refusal = { status: number; reason: string; headers?: Record<string, string>; message?: string }

/** Headers only the framework or a proxy may set: from a client they are dropped. */
const dropped =
  /^(x-middleware-|x-nextjs-|next-(?!url$)|x-forwarded-|forwarded$|x-real-ip$|x-visitor$|x-invoke-|x-matched-path$)/

/** Requests of the framework's own runtime, which public pages do not have. */
const frameworkHeaders = [
  'rsc',
  'next-action',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
]

/** Says where a form came from, for the limits of the site: behind trusted proxies the address they saw. */
export function setClientIp({ headers, socket }: IncomingMessage, trustedHops: number) {
  const seen = String(headers['x-forwarded-for'] ?? '').split(',')
  const behind = trustedHops > 0 ? seen.at(-trustedHops)?.trim() : undefined
  headers['x-visitor'] = behind || socket.remoteAddress || ''
}

/**
 * Removes what a client must not say; proxy headers stay when a trusted proxy stands in front, and what Next's own
 * client says stays where that client runs.
 */
export function cleanHeaders(request: IncomingMessage, trustedHops: number, hasClient: boolean) {
  for (const name of Object.keys(request.headers)) {
    const isProxyHeader = name.startsWith('x-forwarded-') && trustedHops > 0
    const isClients = hasClient && frameworkHeaders.includes(name)
    if (dropped.test(name) && !isProxyHeader && !isClients) delete request.headers[name]
  }
}

/**
 * Limits for everything that reaches the admin and REST. Nothing is fetched ahead: a
 * form for a new document makes its draft when it is opened.
 */
export function refusePrivate(
  { method = 'GET', headers }: IncomingMessage,
  pathname: string,
  siteUrl: string,
): Refusal | null {
  if (!['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(method)) return notAllowed
  // Next's client leaves the body of a refusal unread; a browser would take 204 for the page itself.
  if (headers['next-router-prefetch']) return { status: 204, reason: 'fetched ahead' }
  if (headers['sec-purpose']?.includes('prefetch')) return { status: 403, reason: 'fetched ahead' }
  if (isCompressed(headers))
    return { status: 415, reason: 'a compressed body', headers: { 'Accept-Encoding': 'identity' } }
  return refuseBody(pathname, headers, siteUrl)
}

/** Whether a body has to be unpacked before it can be read; RFC 9110 answers 415 and names what is taken. */
export const isCompressed = ({ 'content-encoding': encoding }: IncomingMessage['headers']) =>
  encoding !== undefined && encoding !== 'identity'

/** Whether a request names two hosts; RFC 9112, section 3.2, refuses it with 400. Node keeps the first of them. */
export function hasTwoHosts({ rawHeaders }: IncomingMessage) {
  let hosts = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts++
  }
  return hosts > 1
}

/** Health checks that speak HTTP/1.0 name no host; later versions must, and Node sees to that. */
export const mayOmitHost = ({ headers, httpVersion, url }: IncomingMessage) =>
  headers.host === undefined && httpVersion === '1.0' && Boolean(url?.startsWith('/health/'))

/** Milliseconds a client may take to send a body that is no upload. */
const longestBody = 10_000

/** Cuts off who sends a body too slowly, who stops sending, and who does not read the answer. */
export function refuseSlowness(request: IncomingMessage, response: ServerResponse, maySendFiles: boolean) {
  response.on('timeout', (socket: Socket) => {
    if (!request.complete || socket.writableLength > 0) socket.destroy()
  })
  if (request.headers['content-length'] === undefined || maySendFiles) return
  const timer = setTimeout(() => request.complete || request.destroy(), longestBody)
  response.once('close', () => clearTimeout(timer))
}

/** Public pages are read, nothing else. */
export function refusePublic({ method = 'GET', headers }: IncomingMessage): Refusal | null {
  if (method !== 'GET' && method !== 'HEAD') return notAllowed
  if (Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'])
    return { status: 413, reason: 'a body' }
  if (frameworkHeaders.some((name) => headers[name] !== undefined))
    return { status: 400, reason: 'a framework request' }
  return null
}

/** The names under which this site may be asked: its own, and this machine for health checks. */
export function isKnownHost(host: string | undefined, siteHost: string) {
  return (
    host !== undefined && (host.toLowerCase() === siteHost || /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host))
  )
}

const notAllowed: Refusal = { status: 405, reason: 'method', headers: { Allow: 'GET, HEAD' } }
