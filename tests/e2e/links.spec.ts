import { expect, test } from '@playwright/test'

/** More addresses than the demo content has; reaching it means that addresses multiply. */
const most = 2_000

test('every link of the site leads somewhere, all filters included', async ({ baseURL }) => {
  test.setTimeout(120_000)
  const { found, broken } = await crawl(baseURL ?? '')
  expect(broken).toEqual([])
  expect(found.length).toBeLessThan(most)
  expect(found.filter((path) => path.startsWith('/aktuelles?')).length).toBeGreaterThan(100)
  expect(found).toEqual(expect.arrayContaining(['/', '/team', '/newsletter/archiv', '/barriere-melden']))
  expect(found.filter((path) => /[?&]seite=1(&|$)/.test(path))).toEqual([])
})

/** Follows every link from the home page on, several at a time, each address once. */
async function crawl(baseUrl: string) {
  const from = new Map([['/', 'the start']])
  const queue = ['/']
  const broken: string[] = []
  const visit = async (path: string) => {
    const response = await ask(baseUrl + path)
    if (response.status !== 200) broken.push(`${response.status} for ${path}, linked on ${from.get(path)}`)
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response.body?.cancel()
    for (const link of linksIn(await response.text(), response.url, baseUrl)) {
      if (from.has(link)) continue
      from.set(link, path)
      queue.push(link)
    }
  }
  while (queue.length > 0 && from.size < most) await Promise.all(queue.splice(0, 4).map(visit))
  return { found: [...from.keys()], broken }
}

/** Comes again when the site is too busy, as it asks for. */
async function ask(url: string, tries = 5): Promise<Response> {
  const response = await fetch(url)
  if (response.status !== 503 || tries === 1) return response
  await response.body?.cancel()
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  return ask(url, tries - 1)
}

/** Addresses on this site that a page links to, without what a browser keeps to itself. */
function linksIn(html: string, url: string, baseUrl: string) {
  const targets = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
  return targets
    .map((href) => new URL(href, url))
    .filter(({ origin }) => origin === baseUrl)
    .map(({ pathname, search }) => pathname + search)
}
