/** What a form of the admin knows of the requests that save it. */
type Watcher = {
  path: string
  method: 'PATCH' | 'POST'
  /** The state the form rests on: `updatedAt` as it was loaded or last saved. */
  base: () => string | undefined
  onAnswer: (status: number, body: unknown, isDraft: boolean) => void
}

const watchers = new Set<Watcher>()
let original: typeof window.fetch | undefined

/**
 * Sees every request that saves this document, whichever of Payload's buttons sends it, and names the state it rests
 * on. Payload has no hook for it: unpublishing and the trash do not go through the form at all. Returns how to stop.
 */
export function watchSaves(watcher: Watcher) {
  watchers.add(watcher)
  if (!original) {
    original = window.fetch
    window.fetch = watchedFetch
  }
  return () => {
    watchers.delete(watcher)
    if (watchers.size === 0 && original && window.fetch === watchedFetch) {
      window.fetch = original
      original = undefined
    }
  }
}

async function watchedFetch(input: RequestInfo | URL, init?: RequestInit) {
  const send = original ?? window.fetch
  if (typeof input !== 'string') return send(input, init)
  const url = new URL(input, window.location.href)
  const method = init?.method?.toUpperCase()
  const watcher = [...watchers].findLast((one) => one.path === url.pathname && one.method === method)
  if (!watcher) return send(input, init)
  const response = await send(input, { ...init, body: withBase(init?.body, watcher.base()) })
  const isJson = response.headers.get('content-type')?.includes('json')
  const body: unknown = isJson ? await response.clone().json() : undefined
  watcher.onAnswer(response.status, body, url.searchParams.get('draft') === 'true')
  return response
}

/** Payload sends its forms as form data around JSON, and single steps as JSON. */
function withBase(body: BodyInit | null | undefined, base: string | undefined) {
  if (!base) return body
  if (typeof body === 'string') return stamp(body, base)
  const data = body instanceof FormData ? body.get('_payload') : null
  if (body instanceof FormData && typeof data === 'string') body.set('_payload', stamp(data, base))
  return body
}

/** A form's own base wins when it is newer: it was loaded anew. */
function stamp(json: string, base: string) {
  const data = JSON.parse(json) as { updatedAt?: string }
  return JSON.stringify({ ...data, updatedAt: later(data.updatedAt, base) })
}

/** The later of two instants in ISO 8601. */
export const later = (one: string | undefined, other: string | undefined) =>
  !one || (other && new Date(other) > new Date(one)) ? other : one
