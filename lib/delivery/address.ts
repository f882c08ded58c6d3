/*
 * What may vary a public page. Everything else in a query (campaign tags, random numbers, framework parameters) neither
 * reaches the site nor makes another copy of a page.
 */
const queryParameters: Record<string, string[]> = { '/aktuelles': ['art', 'thema', 'jahr', 'seite'] }

const longest = 2000

/** Paths that are not public pages and go straight to the site: the admin, REST, previews. */
export const isPrivate = (path: string) => /^\/(admin|api|vorschau)(\/|$)/.test(path)

/** Paths of build output and of files in `public`. */
export const isFrameworkPath = (path: string) => path.startsWith('/_next/')

/**
 * The one key of a public address: path and known parameters in fixed order; null when the address is malformed.
 * Paths are compared decoded, so that `%61` is no second copy of `a`.
 */
export function toKey(url: string) {
  if (url.length > longest || !url.startsWith('/') || url.startsWith('//')) return null
  const [rawPath = '/', query] = url.split('?', 2)
  let path: string
  try {
    path = encodeURI(decodeURI(rawPath))
  } catch {
    return null
  }
  if (/[\0\\]|%00|%5c|\/\.\.?(\/|$)/i.test(path)) return null
  const known = queryParameters[path]
  if (!query || !known) return path
  const parameters = new URLSearchParams(query)
  const kept = new URLSearchParams(
    known.flatMap((name) => (parameters.get(name) ? [[name, parameters.get(name) ?? '']] : [])),
  )
  return kept.size ? `${path}?${kept}` : path
}
