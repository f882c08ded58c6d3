/*
 * Every public address of the site once. Delivery answers these shapes and no other; the sitemap, the addresses that
 * pages of the office cannot take, the copy on disk and the tests are derived from them.
 */

/**
 * `page` is the same for everybody and stored. `form` is rendered for each visitor, what everybody gets of it is stored
 * for the time when the site cannot render. `personal` belongs to one person and is stored nowhere. `file` is what
 * programs read. `error` is drawn for answers to other addresses. `redirect` only leads elsewhere.
 */
type Kind = 'page' | 'form' | 'personal' | 'file' | 'error' | 'redirect'

type Route = {
  /** `:slug` and `:token` stand for one segment, `:path` for up to three. */
  path: string
  kind: Kind
  /** Parameters that make another page of it, in the order in which its address carries them. */
  query?: Record<string, RegExp>
  /** Its text is in the code and search engines should know it; pages of the office are in the sitemap by themselves. */
  isListed?: boolean
  /** Although no `form` itself, it carries one. */
  hasForm?: boolean
}

const slug = '[a-z0-9-]{1,90}'

const listQuery = {
  art: /^(beitraege|veranstaltungen)$/,
  thema: new RegExp(`^${slug}$`),
  jahr: /^\d{4}$/,
  seite: /^[1-9]\d{0,3}$/,
}

export const routes: Route[] = [
  { path: '/', kind: 'page', hasForm: true },
  { path: '/aktuelles', kind: 'page', query: listQuery },
  { path: '/aktuelles/:slug', kind: 'page' },
  { path: '/veranstaltungen', kind: 'redirect' },
  { path: '/veranstaltungen/:slug', kind: 'page' },
  { path: '/veranstaltungen/:slug/kalender.ics', kind: 'file' },
  { path: '/themen', kind: 'page' },
  { path: '/themen/:slug', kind: 'page' },
  { path: '/team', kind: 'page' },
  { path: '/kontakt', kind: 'form' },
  { path: '/kontakt/gesendet/:token', kind: 'personal' },
  { path: '/barriere-melden', kind: 'form', isListed: true },
  { path: '/barriere-melden/gesendet/:token', kind: 'personal' },
  { path: '/newsletter', kind: 'form', isListed: true },
  { path: '/newsletter/bestellt', kind: 'page' },
  { path: '/newsletter/angemeldet', kind: 'page' },
  { path: '/newsletter/abgemeldet', kind: 'page' },
  { path: '/newsletter/bestaetigen/:token', kind: 'personal' },
  { path: '/newsletter/abmelden/:token', kind: 'personal' },
  { path: '/newsletter/abmelden/:token/sofort', kind: 'personal' },
  { path: '/newsletter/einstellungen', kind: 'form', isListed: true },
  { path: '/newsletter/einstellungen/angefordert', kind: 'page' },
  { path: '/newsletter/einstellungen/:token', kind: 'personal' },
  { path: '/newsletter/einstellungen/:token/daten.json', kind: 'personal' },
  { path: '/newsletter/archiv', kind: 'page' },
  { path: '/newsletter/archiv/feed.xml', kind: 'file' },
  { path: '/newsletter/archiv/:slug', kind: 'page' },
  { path: '/fehler/404', kind: 'error' },
  { path: '/fehler/503', kind: 'error' },
  { path: '/fehler/formular', kind: 'error' },
  { path: '/fehler/herkunft', kind: 'error' },
  { path: '/sitemap.xml', kind: 'file' },
  { path: '/robots.txt', kind: 'file' },
  { path: '/teilbild/:path.png', kind: 'file' },
  { path: '/:slug', kind: 'page' },
]

/** First parts of addresses that are not pages: the admin, REST, previews. */
export const privateRoots = ['admin', 'api', 'vorschau']

/** First parts of addresses for the operator. */
const operatorRoots = ['health', 'metrics']

/** First parts of addresses that belong to the code: no page of the office can stand there. */
export const takenRoots = new Set([
  ...privateRoots,
  ...operatorRoots,
  ...routes.map(({ path }) => path.split('/')[1] ?? '').filter((root) => root && !root.startsWith(':')),
])

const placeholders: Record<string, string> = { slug, token: '[^/]+', path: `${slug}(?:/${slug}){0,2}` }

const toPattern = (path: string) =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:(\w+)/g, (_, name: string) => placeholders[name] ?? '')}$`)

const isFixed = ({ path }: Route) => !path.includes(':')

const fixed = new Map(routes.filter(isFixed).map((route) => [route.path, route]))
const shapes = routes.filter((route) => !isFixed(route)).map((route) => ({ route, pattern: toPattern(route.path) }))

/** The route of a path without its query, or undefined when no address of the site looks like that. */
export const routeOfPath = (path: string) => fixed.get(path) ?? shapes.find(({ pattern }) => pattern.test(path))?.route

/** The route of a path with its parameters; undefined too when a parameter has a value that no link of the site has. */
export function routeOf(key: string) {
  const [path = '', query] = key.split('?', 2)
  const route = routeOfPath(path)
  if (!query) return route
  const isKnown = [...new URLSearchParams(query)].every(([name, value]) => route?.query?.[name]?.test(value))
  return isKnown ? route : undefined
}

/** Whether what everybody gets at this address may be kept. */
export const isStored = (route: Route | undefined) =>
  route !== undefined && route.kind !== 'personal' && route.kind !== 'redirect'

/** Whether the copy on disk holds it: fixed pages, and those that are in the sitemap when they exist. */
export const isCopied = (key: string) => {
  const kind = routeOfPath(key)?.kind
  return kind === 'page' || kind === 'form' || kind === 'error'
}

/** Addresses that the copy on disk holds whatever the sitemap says. */
export const fixedPages = routes
  .filter(isFixed)
  .map(({ path }) => path)
  .filter(isCopied)
