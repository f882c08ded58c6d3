import type { Page } from '@playwright/test'

/** One address for every kind of public page and every state worth looking at. */
export const templates = {
  home: '/',
  list: '/aktuelles',
  'list of posts': '/aktuelles?art=beitraege&seite=2',
  'list of events on a topic': '/aktuelles?art=veranstaltungen&thema=digitale-zivilgesellschaft&jahr=2022',
  'empty list': '/aktuelles?art=veranstaltungen&thema=digitale-ethik',
  'post with picture': '/aktuelles/das-war-die-elfte-innovationswerkstatt',
  'past event': '/veranstaltungen/wie-koennen-wir-den-gefluechteten-aus-der-ukraine-helfen',
  topics: '/themen',
  topic: '/themen/begleitender-sozialstaat',
  team: '/team',
  contact: '/kontakt',
  imprint: '/impressum',
  privacy: '/datenschutz',
  accessibility: '/barrierefreiheit',
  'free page': '/innovationswerkstatt',
  newsletter: '/newsletter',
  'newsletter settings': '/newsletter/einstellungen',
  'newsletter archive': '/newsletter/archiv',
  'newsletter ordered': '/newsletter/bestellt',
  'report of a barrier': '/barriere-melden',
}

export const missing = '/diese-seite-gibt-es-nicht'

/** Every address of the sitemap, as paths. */
export async function sitemapPaths(baseUrl: string) {
  const xml = await (await fetch(`${baseUrl}/sitemap.xml`)).text()
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
}

/** Collects what a visitor's browser must never do: ask another origin, get a cookie, store or log anything wrong. */
export function watch(page: Page, baseUrl: string) {
  const found: string[] = []
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== baseUrl && protocol !== 'data:') found.push(`asked ${request.url()}`)
  })
  page.on('response', async (response) => {
    if (await response.headerValue('set-cookie')) found.push(`cookie from ${response.url()}`)
    if (response.status() >= 400 && response.request().resourceType() !== 'document') {
      found.push(`${response.status()} for ${response.url()}`)
    }
  })
  page.on('pageerror', (error) => found.push(`script error: ${error.message}`))
  return found
}
