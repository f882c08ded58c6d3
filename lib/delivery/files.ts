import { access, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import { commonHeaders, setCommonHeaders } from './policy.ts'
import { readRange } from './ranges.ts'
import { ask } from './render.ts'

type Options = { handler: RequestListener; host: string; dataDir: string }

/** `/api/media/file/<name>`: the one kind of address under `/api` that visitors may open. */
const pattern = /^\/api\/(media|documents)\/file\/([\w.-]+)$/
const mentions = /\/api\/(?:media|documents)\/file\/[\w.-]+/g
/** Milliseconds until the last answer stands. */
const patience = 3_000
const year = 'public, max-age=31536000, immutable'

/**
 * Uploaded files straight from disk. Whether a file is public is asked of the site once and remembered until the
 * content changes; while the site cannot say, the last answer stands, in memory or as a file beside the copy of the
 * pages, which holds the name under which it is saved. Stored names are random and never used again, so browsers may
 * keep a file for good.
 */
export function createFiles({ handler, host, dataDir }: Options) {
  const known = new Map<string, Known>()
  let generation = 1
  const marks = path.join(dataDir, 'mirror', 'files')
  const markOf = (url: string) => path.join(marks, url.replaceAll('/', '_'))
  const folders = {
    media: sirv(path.join(dataDir, 'media'), { dev: true, etag: true, setHeaders }),
    documents: sirv(path.join(dataDir, 'documents'), { dev: true, etag: true, setHeaders }),
  }

  async function isPublic(url: string) {
    if (known.get(url)?.generation === generation) return true
    const asked = generation
    const asking = { method: 'GET', url, headers: { host, range: 'bytes=0-0' } } as const
    const { statusCode, headers } = await ask(handler, asking, patience)
    if (statusCode >= 500) return wasPublic(url)
    // A file may become public by time alone, so only a yes is remembered.
    if (statusCode !== 200 && statusCode !== 206) {
      await forget(url)
      return false
    }
    if (asked === generation) {
      const disposition = String(headers['content-disposition'] ?? '')
      if (known.get(url)?.disposition !== disposition) await mark(url, disposition)
      known.set(url, { generation, disposition })
    }
    return true
  }

  async function wasPublic(url: string) {
    return (
      known.has(url) ||
      access(markOf(url)).then(
        () => true,
        () => false,
      )
    )
  }

  async function mark(url: string, disposition: string) {
    await mkdir(marks, { recursive: true })
    await writeFile(markOf(url), disposition)
  }

  /** What the site said about the name of a file, at its last answer. */
  async function dispositionOf(url: string) {
    return known.get(url)?.disposition ?? (await readFile(markOf(url), 'utf8').catch(() => ''))
  }

  async function forget(url: string) {
    known.delete(url)
    await rm(markOf(url), { force: true })
  }

  return {
    matches: (path: string) => pattern.test(path),
    async serve(request: IncomingMessage, response: ServerResponse, url: string) {
      const [, folder = '', name = ''] = pattern.exec(url) ?? []
      const isReadable = await isPublic(url).catch(() => wasPublic(url))
      const refuse = () => void response.writeHead(404, { ...commonHeaders, 'Cache-Control': 'no-store' }).end()
      const file = isReadable ? await stat(path.join(dataDir, folder, name)).catch(() => null) : null
      if (!file?.isFile()) return refuse()
      const range = readRange(request, file)
      if (range === 'unsatisfiable') {
        const headers = { ...commonHeaders, 'Cache-Control': 'no-store', 'Content-Range': `bytes */${file.size}` }
        return void response.writeHead(416, headers).end()
      }
      // sirv takes any other spelling for something else.
      if (range) request.headers.range = `bytes=${range.start}-${range.end}`
      else delete request.headers.range
      request.url = `/${name}`
      const kind = folder === 'media' ? 'inline' : 'attachment'
      response.setHeader('Content-Disposition', (await dispositionOf(url)) || kind)
      folders[folder as keyof typeof folders](request, response, refuse)
    },
    /** Asks for every file that a page shows, so that a fresh process without a database can serve them. */
    async learn(html: string) {
      for (const url of new Set(html.match(mentions))) await isPublic(url).catch(() => {})
    },
    /** After a change every file is asked for again; what may have been withdrawn is forgotten at once. */
    async outdate(withdrawn: string[]) {
      generation++
      await Promise.all(withdrawn.map(forget))
    },
  }
}

export type Files = ReturnType<typeof createFiles>

/** When it was asked last, and the header with the name under which the file is saved, empty when there is none. */
type Known = { generation: number; disposition: string }

const setHeaders = (response: ServerResponse) => {
  setCommonHeaders(response)
  response.setHeader('Accept-Ranges', 'bytes')
  response.setHeader('Cache-Control', year)
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
}
