import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Encoding, StoredPage } from './stored-page.ts'

/** Answers with a stored page: the encoding the client takes, 304 when it has it already, no body for HEAD. */
export function respond(request: IncomingMessage, response: ServerResponse, page: StoredPage, status = page.status) {
  const encoding = encodingFor(request, page)
  const body = page.bodies[encoding]
  const headers: Record<string, string | number> = { ...page.headers, ETag: page.etag, Vary: 'Accept-Encoding' }
  if (status === 200 && matches(request.headers['if-none-match'], page.etag)) {
    response.writeHead(304, headers).end()
    return
  }
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding
  headers['Content-Length'] = body.length
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body)
}

function encodingFor({ headers }: IncomingMessage, { bodies }: StoredPage): Encoding {
  if (bodies.br === bodies.identity) return 'identity'
  const accepted = headers['accept-encoding'] ?? ''
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(accepted))) return 'br'
  return bodies.gzip !== bodies.identity && /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(accepted))
    ? 'gzip'
    : 'identity'
}

/** RFC 9110: any of the listed tags, weakly compared. */
const matches = (header: string | undefined, etag: string) =>
  header === '*' ||
  Boolean(header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.replace(/^W\//, '')))
