import type { IncomingMessage } from 'node:http'
import { routeOfPath } from '../routes.ts'
import { isCompressed, type Refusal } from './request-guards.ts'

/** Where mail programs post to when somebody ends the newsletter with one click (RFC 8058). */
const oneClick = /^\/newsletter\/abmelden\/[\w.-]+\/sofort$/

const largestForm = 64 * 1000

/** Pages with a form: rendered for each visitor, the stored page is what remains while the site cannot. */
export const isFormPage = (path: string) => routeOfPath(path)?.kind === 'form'

/** Pages behind a link from a mail, and what follows a form: for one person alone. */
export const isPersonal = (path: string) => routeOfPath(path)?.kind === 'personal'

/** Whether a form may be sent to this path. */
export function takesForms(path: string) {
  const route = routeOfPath(path)
  return route !== undefined && (route.kind === 'form' || route.kind === 'personal' || Boolean(route.hasForm))
}

/** Limits for forms: small, from our own pages, and nothing of the framework's own runtime. */
export function refuseForm({ headers }: IncomingMessage, path: string, siteUrl: string): Refusal | null {
  if (headers['transfer-encoding'] || headers['content-length'] === undefined)
    return { status: 411, reason: 'a body without its length' }
  if (Number(headers['content-length']) > largestForm) return { status: 413, reason: 'a form too large' }
  if (headers['next-action'] !== undefined || headers.rsc !== undefined)
    return { status: 400, reason: 'a framework request' }
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(headers['content-type'] ?? ''))
    return { status: 415, reason: 'not a form' }
  if (isCompressed(headers))
    return { status: 415, reason: 'a compressed body', headers: { 'Accept-Encoding': 'identity' } }
  return oneClick.test(path) || isOwn(headers, siteUrl) ? null : { status: 403, reason: 'a form of another site' }
}

/**
 * Whether a form comes from a page of this site. Browsers before 2020 said neither `Sec-Fetch-Site` nor, to the own site,
 * `Origin`: then `Referer` decides, and who says nothing at all is refused (OWASP, Cross-Site Request Forgery Prevention).
 */
function isOwn({ origin, referer, 'sec-fetch-site': from }: IncomingMessage['headers'], siteUrl: string) {
  if (from !== undefined) return from === 'same-origin'
  if (origin !== undefined) return origin === siteUrl
  return referer !== undefined && URL.canParse(referer) && new URL(referer).origin === siteUrl
}

/** The body of a form, read whole. Rejects when it is longer than announced to be allowed. */
export async function readForm(request: IncomingMessage) {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > largestForm) throw new Error('a form too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
