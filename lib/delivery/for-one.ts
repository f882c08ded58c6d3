import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { commonHeaders, pageHeaders } from './policy.ts'
import { ask } from './render.ts'
import { acceptedEncoding } from './respond.ts'
import { slim, type ReadStyle } from './slim.ts'
import type { Encoding } from './stored-page.ts'

type Site = { handler: RequestListener; readStyle: ReadStyle }
type Asked = { body?: Buffer; budget?: number }

/** Next's draft mode marks its visitors with this cookie; the site itself checks who they are. */
export const wantsPreview = ({ headers }: IncomingMessage) => Boolean(headers.cookie?.includes('__prerender_bypass='))

/**
 * Answers one person alone: a preview, a page with a link from a mail, the answer to a form. As slim as a public page,
 * stored nowhere. Rejects, with nothing answered, when the site fails or takes longer than `budget` milliseconds.
 */
export async function answerOne(site: Site, request: IncomingMessage, response: ServerResponse, asked: Asked = {}) {
  const { body: form, budget = 10_000 } = asked
  const headers = { ...request.headers, 'accept-encoding': 'identity' }
  const method = request.method === 'POST' ? 'POST' : 'GET'
  const answer = await ask(site.handler, { method, url: request.url ?? '/', headers, payload: form }, budget)
  if (answer.statusCode >= 500) throw new Error(`answered ${answer.statusCode}`)
  const isPage = String(answer.headers['content-type']).startsWith('text/html')
  const page = isPage ? await slim(answer.payload, site.readStyle) : null
  const { location, 'content-type': type = 'text/html; charset=utf-8', 'content-disposition': name } = answer.headers
  const body = page ? Buffer.from(page.html) : answer.rawPayload
  const encoding = page ? acceptedEncoding(request.headers['accept-encoding']) : 'identity'
  const bytes = await encoders[encoding](body)
  response
    .writeHead(answer.statusCode, {
      ...(page ? pageHeaders(page.styleHashes) : { ...commonHeaders, 'Content-Security-Policy': "default-src 'none'" }),
      'Referrer-Policy': 'same-origin',
      'Content-Type': String(type),
      'Cache-Control': 'private, no-store',
      'Content-Length': bytes.length,
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
      ...(location ? { Location: String(location) } : {}),
      ...(name ? { 'Content-Disposition': String(name) } : {}),
    })
    .end(request.method === 'HEAD' ? undefined : bytes)
}

const brotli = promisify(brotliCompress)

/** Quick ones: a page for one person is compressed while that person waits. */
const encoders: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify<Buffer, Buffer>(gzip),
  identity: async (body) => body,
}
