import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Encoding, StoredPage } from './stored-page.ts'

/**
 * Answers with a stored page: the encoding the client takes, 304 when it has it already, no body for HEAD. The answer
 * carries the `id`, unless its header was set before.
 */
export function respond(
  request: IncomingMessage,
  response: ServerResponse,
  page: StoredPage,
  { status = page.status, id }: { status?: number; id?: string } = {},
) {
  const own = id === undefined ? [] : ['X-Request-Id', id]
  if (status === 200 && matches(request.headers['if-none-match'], page.etag)) {
    response.writeHead(304, [...headersOf(page), ...own]).end()
    return
  }
  const encoding = encodingFor(request, page)
  response.writeHead(status, [...headOf(page, encoding), ...own])
  response.end(request.method === 'HEAD' ? undefined : page.bodies[encoding])
}

/** Headers as Node writes them fastest, names and values in turn, made once for each encoding of a page. */
function headOf(page: StoredPage, encoding: Encoding) {
  const known = heads.get(page) ?? {}
  heads.set(page, known)
  return (known[encoding] ??= [
    ...headersOf(page),
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    'Content-Length',
    `${page.bodies[encoding].length}`,
  ])
}

const heads = new WeakMap<StoredPage, Partial<Record<Encoding, string[]>>>()

const headersOf = ({ headers, etag }: StoredPage) =>
  Object.entries({ ...headers, ETag: etag, Vary: 'Accept-Encoding' }).flat()

function encodingFor({ headers }: IncomingMessage, { bodies }: StoredPage): Encoding {
  if (bodies.br === bodies.identity) return 'identity'
  const accepted = acceptedEncoding(headers)
  return bodies[accepted] === bodies.identity ? 'identity' : accepted
}

/** The best encoding that a client takes. */
export function acceptedEncoding({ 'accept-encoding': header = '' }: IncomingMessage['headers']): Encoding {
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(header))) return 'br'
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(header)) ? 'gzip' : 'identity'
}

/** RFC 9110: any of the listed tags, weakly compared. */
const matches = (header: string | undefined, etag: string) =>
  header === '*' ||
  Boolean(header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.replace(/^W\//, '')))
