import type { IncomingHttpHeaders } from 'node:http'
import { sessionCookieOf } from '../session-cookie.ts'
import type { Refusal } from './request-guards.ts'

const largestUpload = 25 * 1000 * 1000
const largestText = 2 * 1000 * 1000
/** What somebody without an account sends: an address, a password, a report of a mail service. */
const largestOfStrangers = 10 * 1000

const forEverybody = /^\/api\/(users\/(login|forgot-password|reset-password)|bounces)$/
const forFiles = /^\/api\/(media|documents)(\/|$)/

/** Whether a body sent here may be a file rather than text. */
export const takesFiles = (pathname: string, headers: IncomingHttpHeaders) =>
  forFiles.test(pathname) && Boolean(headers['content-type']?.startsWith('multipart/form-data'))

/**
 * Limits for the bodies of the admin and REST, decided by the head of the request alone: Payload reads a body whole
 * before it asks who sent it. Whether a session is still valid is the site's question; who claims none may only sign in.
 */
export function refuseBody(pathname: string, headers: IncomingHttpHeaders, siteUrl: string): Refusal | null {
  if (headers['transfer-encoding']) return { status: 411, reason: 'a body without its length' }
  const length = Number(headers['content-length'] ?? 0)
  if (length === 0) return null
  const isForEverybody = forEverybody.test(pathname)
  if (length > (isForEverybody ? largestOfStrangers : takesFiles(pathname, headers) ? largestUpload : largestText))
    return { status: 413, reason: 'a body too large', message: 'Das ist zu groß. Bitte senden Sie weniger auf einmal.' }
  if (!isForEverybody && !headers.authorization && !claimsSession(siteUrl, headers.cookie))
    return { status: 401, reason: 'no session', message: 'Bitte melden Sie sich an.' }
  const isRead = headers['x-payload-http-method-override'] ?? headers['x-http-method-override']
  // Payload parses it outside of its own error handling (`handleEndpoints`); the admin sends forms.
  if (isRead && headers['content-type'] !== 'application/x-www-form-urlencoded')
    return { status: 400, reason: 'a question that is no form', message: 'Diese Anfrage ist nicht möglich.' }
  return null
}

function claimsSession(siteUrl: string, cookies = '') {
  const start = `${sessionCookieOf(siteUrl)}=`
  return cookies.split(/;\s*/).some((cookie) => cookie.startsWith(start) && cookie.length > start.length)
}
