import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fixedPages, isCopied, isStored, routeOf, routes, takenRoots } from '../lib/routes.ts'
import { isTaken } from '../lib/slug.ts'
import { templates } from './e2e/site.ts'

/** An address of each route. */
const example = (path: string) =>
  path
    .replace(/:path/, 'aktuelles/ein-beitrag')
    .replace(/:token/, 'abc.d-e_f')
    .replace(/:slug/, 'ein-beitrag')

test('every route of the site stands in the list, and nothing else does', () => {
  const files = globSync('app/(site)/**/{page.tsx,route.ts,sitemap.ts}')
  const folders = files
    .map((file) => `/${file.replace('app/(site)/', '').replace(/(^|\/)(page\.tsx|route\.ts)$/, '')}`)
    .map((path) => path.replace('/sitemap.ts', '/sitemap.xml'))
    .filter((path) => !path.startsWith('/vorschau'))
  const toFolder = (path: string) =>
    path
      .replace(/:path.*/, '[...path]')
      .replace(/^\/:slug$/, '/[...path]')
      .replace(/:(\w+)/g, '[$1]')
      .replace(/\/gesendet\/\[token\]/, '/gesendet/[receipt]')
      .replace(/^\/fehler\/.*/, '/fehler/[status]')
  expect(new Set(routes.map(({ path }) => toFolder(path)))).toEqual(new Set(folders))
})

test('an address is that of its route', () => {
  for (const route of routes) expect(routeOf(example(route.path)), route.path).toBe(route)
})

test.each([
  '/newsletter/bestaetigen/~x',
  '/newsletter/einstellungen/abc%23a',
  '/newsletter/abmelden/a@b',
  '/kontakt/gesendet/x',
])('whatever stands at the place of a secret, %s is never kept', (path) => {
  expect(routeOf(path)?.kind).toBe('personal')
  expect([isStored(routeOf(path)), isCopied(path)]).toEqual([false, false])
})

test.each([
  '/x.segments/_tree.segment.rsc',
  '/aktuelles.rsc',
  '/aktuelles/x.rsc',
  '/aktuelles/x.css',
  '/aktuelles/A',
  '/a/b',
  '/%C3%BC',
  '/aktuelles/',
  '/aktuelles?art=unsinn',
  '/aktuelles?thema=a%20b',
  '/aktuelles?seite=0',
  `/${'a'.repeat(91)}`,
])('%s is no address of the site', (path) => {
  expect(routeOf(path)).toBeUndefined()
  expect(isStored(routeOf(path))).toBe(false)
})

test('the copy on disk holds pages, not what programs read, not lists of filters', () => {
  expect(['/', '/team', '/aktuelles/x', '/newsletter/bestellt', '/fehler/404'].filter((key) => !isCopied(key))).toEqual(
    [],
  )
  expect(['/sitemap.xml', '/aktuelles?seite=2', '/teilbild/start.png', '/veranstaltungen'].filter(isCopied)).toEqual([])
  expect(fixedPages).toEqual(expect.arrayContaining(['/', '/kontakt', '/newsletter/angemeldet', '/fehler/503']))
})

test('no page of the office stands where the code has its addresses', () => {
  for (const root of ['admin', 'api', 'aktuelles', 'fehler', 'health', 'kontakt', 'metrics', 'newsletter', 'teilbild'])
    expect(isTaken(root), root).toBe(true)
  expect([...takenRoots].filter((root) => root.startsWith(':') || root === '')).toEqual([])
  expect(isTaken('unsere-werkstatt')).toBe(false)
})

test('every kind of page is looked at in the browser', () => {
  const shown = new Set(Object.values(templates).map((path) => routeOf(path)?.path))
  // These look like `/newsletter/bestellt`; the demo content has no issue that was sent.
  for (const path of ['angemeldet', 'abgemeldet', 'einstellungen/angefordert', 'archiv/:slug'])
    shown.add(`/newsletter/${path}`)
  const unseen = routes.filter(({ kind, path }) => (kind === 'page' || kind === 'form') && !shown.has(path))
  expect(unseen.map(({ path }) => path)).toEqual([])
})
