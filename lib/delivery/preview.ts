import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import { commonHeaders, pageHeaders } from './policy.ts'
import { slim, type ReadStyle } from './slim.ts'

/** Next's draft mode marks its visitors with this cookie; the site itself checks who they are. */
export const wantsPreview = ({ headers }: IncomingMessage) => Boolean(headers.cookie?.includes('__prerender_bypass='))

/** A page rendered for one person only: as slim as the public one, stored nowhere. */
export async function preview(
  { handler, readStyle }: { handler: RequestListener; readStyle: ReadStyle },
  request: IncomingMessage,
  response: ServerResponse,
) {
  const headers = { ...request.headers, 'accept-encoding': 'identity' }
  const answer = await inject(handler, { method: 'GET', url: request.url ?? '/', headers })
  const isPage = String(answer.headers['content-type']).startsWith('text/html')
  const page = isPage ? await slim(answer.payload, readStyle) : null
  const { location, 'content-type': type = 'text/html; charset=utf-8' } = answer.headers
  response
    .writeHead(answer.statusCode, {
      ...(page ? pageHeaders(page.styleHashes) : commonHeaders),
      'Content-Type': type,
      'Cache-Control': 'private, no-store',
      ...(location ? { Location: location } : {}),
    })
    .end(page ? page.html : answer.rawPayload)
}
