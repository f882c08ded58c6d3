import { routeOfPath } from '../routes.ts'
import { pageHeaders } from './policy.ts'
import type { Pages } from './pages.ts'
import type { StoredPage } from './stored-page.ts'

/** The site draws these pages itself, at addresses nobody links to, so that they exist before they are needed. */
const addresses = {
  404: '/fehler/404',
  503: '/fehler/503',
  formular: '/fehler/formular',
  herkunft: '/fehler/herkunft',
} as const

export const isErrorAddress = (path: string) => routeOfPath(path)?.kind === 'error'

const plain = Buffer.from(
  '<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    '<title>Gerade nicht erreichbar</title><main><h1>Diese Seite ist gerade nicht erreichbar</h1>' +
    '<p>Das liegt an uns. Bitte versuchen Sie es in ein paar Minuten noch einmal. Haben Sie uns etwas geschickt? Dann ' +
    'wurde es nicht gespeichert.</p></main></html>',
)

/** The page for an error; when the site never drew one, a plain sentence. */
export async function errorPage(pages: Pages, name: keyof typeof addresses): Promise<StoredPage> {
  const page = await pages.get(addresses[name])
  if (!page) return plainPage
  const known = unstored.get(page) ?? { ...page, headers: { ...page.headers, 'Cache-Control': 'no-store' } }
  unstored.set(page, known)
  return known
}

/** The same pages as answers that no cache keeps. */
const unstored = new WeakMap<StoredPage, StoredPage>()

const plainPage: StoredPage = {
  status: 503,
  headers: { ...pageHeaders([]), 'content-type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  bodies: { identity: plain, br: plain, gzip: plain },
  etag: '""',
  renderedAt: 0,
  generation: 0,
}
