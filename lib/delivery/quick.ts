import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { isPrivate, toKey } from './address.ts'
import { isKnownHost, refusePublic } from './edge.ts'
import { isErrorAddress } from './error-pages.ts'
import { wantsPreview } from './for-one.ts'
import { isFormPage } from './forms.ts'
import type { Pages } from './pages.ts'
import { respond } from './respond.ts'

/**
 * The quick way for nearly every visitor: a page that is there already goes out at once. What is known of an address is
 * remembered, because most visitors ask for the same few.
 */
export function createQuickWay(pages: Pages, siteHost: string) {
  const keys = new LRUCache<string, string>({ max: 2_000 })

  /** The key of an address whose page may be stored. */
  function keyOf(url: string) {
    const known = keys.get(url)
    if (known !== undefined) return known
    const key = toKey(url)
    if (key === null || isPrivate(key) || isErrorAddress(key) || isFormPage(key)) return undefined
    keys.set(url, key)
    return key
  }

  /** Whether it has answered; otherwise nothing has happened. */
  return (request: IncomingMessage, response: ServerResponse, id: string) => {
    const { url = '/', headers } = request
    if (!isKnownHost(headers.host, siteHost) || refusePublic(request) || wantsPreview(request)) return false
    const key = keyOf(url)
    const page = key === undefined ? undefined : pages.getStored(key)
    if (page) respond(request, response, page, { id })
    return page !== undefined
  }
}
