import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import path from 'node:path'
import inject from 'light-my-request'
import sirv from 'sirv'
import { commonHeaders, setCommonHeaders } from './policy.ts'

type Options = { handler: RequestListener; host: string; dataDir: string }

/** `/api/media/file/<name>`: the one kind of address under `/api` that visitors may open. */
const pattern = /^\/api\/(media|documents)\/file\/([\w.-]+)$/
const year = 'public, max-age=31536000, immutable'

/**
 * Uploaded files straight from disk. Whether a file is public is asked of the site once and remembered until the
 * content changes; while the site cannot say, the last answer stands. Stored names are random and never used again,
 * so browsers may keep a file for good.
 */
export function createFiles({ handler, host, dataDir }: Options) {
  const known = new Map<string, { isPublic: boolean; generation: number }>()
  let generation = 1
  const folders = {
    media: sirv(path.join(dataDir, 'media'), { dev: true, etag: true, setHeaders: setHeaders('inline') }),
    documents: sirv(path.join(dataDir, 'documents'), { dev: true, etag: true, setHeaders: setHeaders('attachment') }),
  }

  async function isPublic(url: string) {
    const last = known.get(url)
    if (last?.generation === generation) return last.isPublic
    const asked = generation
    const { statusCode } = await inject(handler, { method: 'GET', url, headers: { host, range: 'bytes=0-0' } })
    if (statusCode >= 500) return last?.isPublic ?? false
    const answer = statusCode === 200 || statusCode === 206
    // A file may become public by time alone, so only a yes is remembered.
    if (answer) known.set(url, { isPublic: true, generation: asked })
    else known.delete(url)
    return answer
  }

  return {
    matches: (path: string) => pattern.test(path),
    async serve(request: IncomingMessage, response: ServerResponse, path: string) {
      const [, folder = '', name = ''] = pattern.exec(path) ?? []
      const isReadable = await isPublic(path).catch(() => known.get(path)?.isPublic ?? false)
      const refuse = () => void response.writeHead(404, { ...commonHeaders, 'Cache-Control': 'no-store' }).end()
      if (!isReadable) return refuse()
      request.url = `/${name}`
      folders[folder as keyof typeof folders](request, response, refuse)
    },
    outdate(gone: string[]) {
      generation++
      for (const path of gone) known.delete(path)
    },
  }
}

const setHeaders = (disposition: 'inline' | 'attachment') => (response: ServerResponse) => {
  setCommonHeaders(response)
  response.setHeader('Cache-Control', year)
  response.setHeader('Content-Disposition', disposition)
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
}
