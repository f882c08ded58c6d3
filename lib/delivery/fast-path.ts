import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { routeOf } from '../routes.ts'
import { isPrivate, toKey } from './address.ts'
import type { Clock } from './clock.ts'
import { hasTwoHosts, isKnownHost, refusePublic } from './request-guards.ts'
import { wantsPreview } from './private-render.ts'
import type { Pages } from './pages.ts'
import { respond } from './respond.ts'

/** Characters of an address that is worth remembering. */
const longestKnown = 200

/**
 * Fast path for nearly every request: a page in memory is answered at once. What is known of an address is
 * remembered, because most visitors ask for the same few.
 */
export function createFastPath(pages: Pages, clock: Clock, siteHost: string) {
  const keys = new LRUCache<string, string>({ max: 2_000 })

  /** The key of an address whose page may be stored. */
  function keyOf(url: string) {
    const known = keys.get(url)
    if (known !== undefined) return known
    const key = toKey(url)
    const kind = key === null || isPrivate(key) ? undefined : routeOf(key)?.kind
    if (key === null || (kind !== 'page' && kind !== 'file')) return undefined
    if (url.length < longestKnown) keys.set(url, key)
    return key
  }

  /** Whether it has answered; otherwise nothing has happened. */
  return (request: IncomingMessage, response: ServerResponse, id: string) => {
    const { url = '/', headers } = request
    if (!isKnownHost(headers.host, siteHost) || hasTwoHosts(request) || refusePublic(request) || wantsPreview(request))
      return false
    const key = keyOf(url)
    const page = key === undefined ? undefined : pages.getStored(key)
    if (page) respond(request, response, page, { id, caching: clock.caching() })
    return page !== undefined
  }
}
