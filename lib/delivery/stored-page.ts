import { createHash } from 'node:crypto'
import { encoders, encode, isCompressible, type Encoding } from './encode.ts'
import type { Rendered } from './render.ts'
import type { ReadStyle } from './strip-scripts.ts'

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

type Origin = { renderedAt: number; generation: number; readStyle: ReadStyle }

/** Slims, hashes and compresses what was rendered. */
export async function toStoredPage(rendered: Rendered, origin: Origin): Promise<StoredPage> {
  const { renderedAt, generation, readStyle } = origin
  const type = rendered.headers['content-type'] ?? 'text/html; charset=utf-8'
  const { body: identity, headers } = await encode(type, rendered.body, readStyle)
  const [br, gzip] = isCompressible(type)
    ? await Promise.all([encoders.br(identity), encoders.gzip(identity)])
    : [identity, identity]
  return {
    status: rendered.status,
    // How long a page may be kept depends on the moment at which it is answered.
    headers: { ...rendered.headers, ...headers, ...(rendered.status === 200 ? {} : { 'Cache-Control': 'no-store' }) },
    bodies: { identity, br, gzip },
    etag: `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    renderedAt,
    generation,
  }
}

/** A page whose bodies occupy their own bytes and no more: zlib hands out the beginning of a buffer of 16 KB. */
export function compact(page: StoredPage): StoredPage {
  const { identity, br, gzip } = page.bodies
  const own = ownBytes(identity)
  const copyOf = (body: Buffer) => (body === identity ? own : ownBytes(body))
  return { ...page, bodies: { identity: own, br: copyOf(br), gzip: copyOf(gzip) } }
}

function ownBytes(body: Buffer) {
  if (body.buffer.byteLength === body.length) return body
  const own = Buffer.allocUnsafeSlow(body.length)
  body.copy(own)
  return own
}

/** Bytes of the objects around a page: itself, its place in the store, the memory behind each of its bodies. */
const objects = 2_000

/** The heads that answers with this page send again: one for each encoding, one for a page that is known already. */
const heads = 4

/** Bytes a stored page occupies under its key. Text of the headers counts once more for every head made of it. */
export function sizeOf({ bodies, headers, etag }: StoredPage, key: string) {
  const bytes = [...new Set(Object.values(bodies))].reduce((sum, body) => sum + body.buffer.byteLength, 0)
  const text = Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length + 4, etag.length)
  return bytes + text * (1 + heads) + key.length + objects
}
