import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Encoding } from './encode.ts'
import type { StoredPage } from './stored-page.ts'

/**
 * `id` names the answer in its header; without one nothing is said, or it was set before. `caching` is for pages that do not
 * say themselves how long they may be kept.
 */
type Told = { status?: number; id?: string; caching?: string }

/** Answers with a stored page: the encoding the client takes, 304 when it has it already, no body for HEAD. */
export function respond(request: IncomingMessage, response: ServerResponse, page: StoredPage, told: Told = {}) {
  const { status = page.status, id } = told
  const caching = page.headers['Cache-Control'] ?? told.caching ?? 'no-store'
  const { 'if-none-match': known, 'accept-encoding': accepted } = request.headers
  if (status === 200 && known !== undefined && matches(known, page.etag)) {
    writeHead(response, page, { status: 304, id, caching })
    response.end()
    return
  }
  const encoding = encodingFor(accepted, page)
  writeHead(response, page, { status, encoding, id, caching })
  response.end(request.method === 'HEAD' ? undefined : page.bodies[encoding])
}

type Head = { status: number; encoding?: Encoding; id?: string; caching: string }

/**
 * Node checks the letters of every header of every answer, which takes longer than everything else here. What it wrote
 * for a page once is checked: on a connection that stays open it goes out again, with the name and time of
 * the answer and how long it may be kept.
 */
function writeHead(response: ServerResponse & { _header?: string }, page: StoredPage, head: Head) {
  const { status, encoding, id, caching } = head
  if (id === undefined || !response.shouldKeepAlive) {
    const named = id === undefined ? [] : ['X-Request-Id', id]
    response.writeHead(status, [...headersOf(page, encoding), 'Cache-Control', caching, ...named])
    return
  }
  const written = heads.get(page) ?? {}
  const name = encoding ?? 'not modified'
  if (written[name] === undefined) {
    response.writeHead(status, headersOf(page, encoding))
    written[name] = response._header?.replace(/Date: .*\r\n|\r\n$/g, '')
    heads.set(page, written)
  }
  response.statusCode = status
  response._header = `${written[name]}Cache-Control: ${caching}\r\nX-Request-Id: ${id}\r\nDate: ${dateNow()}\r\n\r\n`
}

const heads = new WeakMap<StoredPage, Partial<Record<Encoding | 'not modified', string>>>()

/** Names and values in turn, all but `Cache-Control`. */
const headersOf = ({ headers, etag, bodies }: StoredPage, encoding: Encoding | undefined) => [
  ...Object.entries({ ...headers, ETag: etag, Vary: 'Accept-Encoding' })
    .filter(([name]) => name !== 'Cache-Control')
    .flat(),
  ...(encoding === undefined || encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
  ...(encoding === undefined ? [] : ['Content-Length', `${bodies[encoding].length}`]),
]

let second = 0
let date = ''

/** The time as HTTP writes it, made once a second. */
function dateNow() {
  const now = Math.floor(Date.now() / 1000)
  if (now !== second) date = new Date(now * 1000).toUTCString()
  second = now
  return date
}

function encodingFor(header: string | string[] | undefined, { bodies }: StoredPage): Encoding {
  if (bodies.br === bodies.identity) return 'identity'
  const accepted = acceptedEncoding(header)
  return bodies[accepted] === bodies.identity ? 'identity' : accepted
}

/** The best encoding that a client takes, by its `Accept-Encoding`. */
export function acceptedEncoding(header: string | string[] = ''): Encoding {
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(header))) return 'br'
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(header)) ? 'gzip' : 'identity'
}

/** RFC 9110: any of the listed tags, weakly compared. */
const matches = (header: string, etag: string) =>
  header === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''))
