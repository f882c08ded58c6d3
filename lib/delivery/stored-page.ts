import { createHash } from 'node:crypto'
import { encoders, finish, isCompressible, type Encoding } from './finish.ts'
import type { Rendered } from './render.ts'
import type { ReadStyle } from './slim.ts'

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

/** How long browsers and caches in between may keep what: pages are asked for again, caches may bridge an outage. */
const pageCaching = 'public, max-age=0, s-maxage=60, stale-while-revalidate=86400, stale-if-error=604800'

type Origin = { renderedAt: number; generation: number; readStyle: ReadStyle }

/** Slims, hashes and compresses what was rendered. */
export async function toStoredPage(rendered: Rendered, origin: Origin): Promise<StoredPage> {
  const { renderedAt, generation, readStyle } = origin
  const type = rendered.headers['content-type'] ?? 'text/html; charset=utf-8'
  const { body: identity, headers } = await finish(type, rendered.body, readStyle)
  const [br, gzip] = isCompressible(type)
    ? await Promise.all([encoders.br(identity), encoders.gzip(identity)])
    : [identity, identity]
  return {
    status: rendered.status,
    headers: {
      ...rendered.headers,
      ...headers,
      'Cache-Control': rendered.status === 200 ? pageCaching : 'no-store',
    },
    bodies: { identity, br, gzip },
    etag: `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    renderedAt,
    generation,
  }
}

/** Bytes a stored page occupies. */
export const sizeOf = ({ bodies }: StoredPage) => bodies.identity.length + bodies.br.length + bodies.gzip.length + 2000
