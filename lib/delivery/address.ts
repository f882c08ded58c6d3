import { privateRoots, routeOfPath } from '../routes.ts'

const longest = 2000

const privatePath = new RegExp(`^/(${privateRoots.join('|')})(/|$)`)

/** Paths that are not public pages and go straight to the site: the admin, REST, previews. */
export const isPrivate = (path: string) => privatePath.test(path)

/** Paths of build output and of files in `public`. */
export const isFrameworkPath = (path: string) => path.startsWith('/_next/')

/**
 * The one key of a public address: path and known parameters in fixed order; null when the address is malformed. A
 * fragment is no part of what may be asked for (RFC 9112, section 3.2). Every other parameter (campaign tags, random
 * numbers, the framework's) neither reaches the site nor makes another copy of a page. Paths are compared decoded, so
 * that `%61` is no second copy of `a`.
 */
export function toKey(url: string) {
  if (url.length > longest || !url.startsWith('/') || url.startsWith('//') || url.includes('#')) return null
  const [rawPath = '/', query] = url.split('?', 2)
  let path: string
  try {
    path = encodeURI(decodeURI(rawPath))
  } catch {
    return null
  }
  if (/[\0\\]|%00|%5c|\/\.\.?(\/|$)/i.test(path)) return null
  const known = query ? routeOfPath(path)?.query : undefined
  if (!known) return path
  const parameters = new URLSearchParams(query)
  const kept = new URLSearchParams(
    Object.keys(known).flatMap((name) => (parameters.get(name) ? [[name, parameters.get(name) ?? '']] : [])),
  )
  return kept.size ? `${path}?${kept}` : path
}
