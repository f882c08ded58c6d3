import type { IncomingMessage } from 'node:http'
import type { Refusal } from './edge.ts'

/** Pages with a form: rendered for each visitor, the stored page is what remains while the site cannot. */
const formPages = new Set(['/newsletter', '/kontakt', '/barriere-melden', '/newsletter/einstellungen'])

/** Pages behind a link from a mail, and what follows a form: for one person alone. */
const personal =
  /^\/newsletter\/(bestaetigen|abmelden|einstellungen)\/[\w.-]+(\/[\w.]+)?$|^\/(barriere-melden|kontakt)\/gesendet\/[\w-]+$/

/** Where mail programs post to when somebody ends the newsletter with one click (RFC 8058). */
const oneClick = /^\/newsletter\/abmelden\/[\w.-]+\/sofort$/

const largestForm = 64 * 1000

export const isFormPage = (path: string) => formPages.has(path)
export const isPersonal = (path: string) => personal.test(path)

/** Whether a form may be sent to this path. */
export const takesForms = (path: string) => path === '/' || isFormPage(path) || isPersonal(path)

/** Limits for forms: small, from our own pages, and nothing of the framework's own runtime. */
export function refuseForm({ headers }: IncomingMessage, path: string, siteUrl: string): Refusal | null {
  if (headers['transfer-encoding'] || headers['content-length'] === undefined)
    return { status: 411, reason: 'a body without its length' }
  if (Number(headers['content-length']) > largestForm) return { status: 413, reason: 'a form too large' }
  if (headers['next-action'] !== undefined || headers.rsc !== undefined)
    return { status: 400, reason: 'a framework request' }
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(headers['content-type'] ?? ''))
    return { status: 415, reason: 'not a form' }
  return oneClick.test(path) || isOwn(headers, siteUrl) ? null : { status: 403, reason: 'a form of another site' }
}

function isOwn({ origin, 'sec-fetch-site': from }: IncomingMessage['headers'], siteUrl: string) {
  if (from !== undefined) return from === 'same-origin'
  return origin === undefined || origin === siteUrl
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
