import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { commonHeaders, pageHeaders } from './policy.ts'
import type { Rendered } from './render.ts'
import { slim, type ReadStyle } from './slim.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

/** An answer as it goes out, made once: every encoding, its ETag and its headers. */
export type StoredPage = {
  status: number
  headers: Record<string, string>
  bodies: Record<Encoding, Buffer>
  etag: string
  /** `Date.now()` at the start of its rendering. */
  renderedAt: number
  /** The state of the content it was rendered from. */
  generation: number
}

const brotli = promisify(brotliCompress)
const compress = promisify(gzip)

const compressible = /^(text\/|application\/(xml|json|ld\+json)|image\/svg)/

/** How long browsers and caches in between may keep what: pages are asked for again, caches may bridge an outage. */
const pageCaching = 'public, max-age=0, s-maxage=60, stale-while-revalidate=86400, stale-if-error=604800'

type Origin = { renderedAt: number; generation: number; readStyle: ReadStyle }

/** Slims, hashes and compresses what was rendered. */
export async function toStoredPage(rendered: Rendered, origin: Origin): Promise<StoredPage> {
  const { renderedAt, generation, readStyle } = origin
  const type = rendered.headers['content-type'] ?? 'text/html; charset=utf-8'
  const isPage = type.startsWith('text/html')
  const page = isPage ? await slim(rendered.body.toString('utf8'), readStyle) : null
  const identity = page ? Buffer.from(page.html) : rendered.body
  const isText = compressible.test(type)
  const [br, gzipped] = isText
    ? await Promise.all([brotli(identity, brotliOptions(identity)), compress(identity, { level: 9 })])
    : [identity, identity]
  return {
    status: rendered.status,
    headers: {
      ...rendered.headers,
      ...(page ? pageHeaders(page.styleHashes) : { ...commonHeaders, 'Content-Security-Policy': "default-src 'none'" }),
      'Cache-Control': rendered.status === 200 ? pageCaching : 'no-store',
    },
    bodies: { identity, br, gzip: gzipped },
    etag: `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    renderedAt,
    generation,
  }
}

/** Quality 9 takes ten times as long as 7 on a page of this site, for 0.3 % fewer bytes. */
const brotliOptions = ({ length }: Buffer) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_SIZE_HINT]: length },
})

/** Bytes a stored page occupies. */
export const sizeOf = ({ bodies }: StoredPage) => bodies.identity.length + bodies.br.length + bodies.gzip.length + 2000
