import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { encoders, encode, isCompressible } from './encode.ts'
import { ask } from './render.ts'
import { acceptedEncoding } from './respond.ts'
import type { ReadStyle } from './strip-scripts.ts'
import { createConcurrencyLimit } from './concurrency-limit.ts'

type Site = { handler: RequestListener; readStyle: ReadStyle }

/** Next's draft mode marks its visitors with this cookie; the site itself checks who they are. */
export const wantsPreview = ({ headers }: IncomingMessage) => Boolean(headers.cookie?.includes('__prerender_bypass='))

/**
 * Renders for one visitor alone: a preview, a page with a link from a mail, the answer to a form. Without scripts like a
 * public page, stored nowhere. Only a few are rendered at a time, so that a rush for them does not keep visitors of other
 * pages waiting; forms mostly wait themselves. Rejects, with nothing answered, when the site fails, takes too long, or with
 * `QueueFull` when too many are waiting.
 */
export function createPrivateRender({ handler, readStyle }: Site) {
  const kinds = {
    form: { budget: 10_000, limit: createConcurrencyLimit({ atOnce: 16, waiting: 100 }) },
    preview: { budget: 30_000, limit: createConcurrencyLimit({ atOnce: 2, waiting: 500 }) },
    page: { budget: 3_000, limit: createConcurrencyLimit({ atOnce: 1, waiting: 60 }) },
  }

  return async (request: IncomingMessage, response: ServerResponse, form?: Buffer) => {
    const { budget, limit } = kinds[form ? 'form' : wantsPreview(request) ? 'preview' : 'page']
    const headers = { ...request.headers, 'accept-encoding': 'identity' }
    const asked = { method: form ? 'POST' : 'GET', url: request.url ?? '/', headers, payload: form } as const
    const answer = await ask(handler, asked, budget, limit)
    if (answer.statusCode >= 500) throw new Error(`answered ${answer.statusCode}`)
    const { location, 'content-type': type = 'text/html; charset=utf-8', 'content-disposition': name } = answer.headers
    const { body, headers: ours } = await encode(String(type), answer.rawPayload, readStyle)
    const encoding = isCompressible(String(type)) ? acceptedEncoding(request.headers['accept-encoding']) : 'identity'
    const bytes = await encoders[encoding](body)
    response
      .writeHead(answer.statusCode, {
        ...ours,
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
}
