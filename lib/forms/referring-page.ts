import { isPrivate, toKey } from '../delivery/address.ts'
import { isFormPage, isPersonal } from '../delivery/forms.ts'

const longest = 200

/**
 * The path of the page of this site somebody came from, without its query; empty when it was another site, the admin, a
 * form or a page behind a link from a mail, whose address belongs to one person.
 */
export function referringPage(referer: string | null, siteUrl: string) {
  const url = referer && URL.canParse(referer) ? new URL(referer) : null
  if (url?.origin !== siteUrl) return ''
  const path = toKey(url.pathname)
  if (path === null || path.length > longest || /\/\/|%25/.test(path)) return ''
  const isSomebodys = isPrivate(path) || isFormPage(path) || isPersonal(path) || personalParts.test(path)
  return isSomebodys ? '' : path
}

/** Wider than the addresses that exist, for links that were damaged on their way. */
const personalParts = /^\/newsletter\/(?!archiv)[^/]+\/|\/gesendet\//i
