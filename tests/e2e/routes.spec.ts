import { expect, test } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { missing, sitemapPaths, templates, watch } from './site'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // What Next and React print themselves: void tags with a slash, attributes in camel case, one long line.
    'void-style': 'off',
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'element-permitted-content': 'error',
    // A group of boxes to tick shares its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
  },
})

test('every address of the sitemap is a complete, valid page', async ({ request, baseURL }) => {
  test.setTimeout(180_000)
  const paths = await sitemapPaths(baseURL ?? '')
  expect(paths.length).toBeGreaterThan(35)
  const titles = new Map<string, string>()
  for (const path of paths) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(200)
    const html = await response.text()
    expect(html.match(/<h1[\s>]/g), path).toHaveLength(1)
    expect(html, path).toContain('<html lang="de"')
    expect(html, path).toContain(`<link rel="canonical" href="${baseURL}${path === '/' ? '' : path}`)
    expect(html, path).toMatch(/<meta name="description" content="[^"]{20,}/)
    expect(html, path).toMatch(/<meta property="og:image" content="[^"]+/)
    const title = /<title>([^<]+)/.exec(html)?.[1] ?? ''
    expect(titles.get(title), `${path} shares its title`).toBeUndefined()
    titles.set(title, path)
  }
})

for (const [name, path] of [...Object.entries(templates), ['missing page', missing] as const]) {
  test(`${name}: valid HTML`, async ({ request }) => {
    const html = await (await request.get(path)).text()
    const report = await validator.validateString(html)
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    )
    expect(messages).toEqual([])
  })

  test(`${name}: names the feed in its head`, async ({ request, baseURL }) => {
    const html = await (await request.get(path)).text()
    const [feed = ''] = html.match(/<link rel="alternate" type="application\/atom\+xml"[^>]*>/g) ?? []
    expect(feed).toContain(`href="${baseURL}/newsletter/archiv/feed.xml"`)
    expect(feed).toMatch(/title="Newsletter: [^"]+"/)
  })

  test(`${name}: no cookie, no other origin, the same text without JavaScript`, async ({ browser, baseURL }) => {
    const read = async (javaScriptEnabled: boolean) => {
      const context = await browser.newContext({ javaScriptEnabled, baseURL })
      const page = await context.newPage()
      const found = watch(page, baseURL ?? '')
      await page.goto(path, { waitUntil: 'networkidle' })
      const text = await page.locator('body').innerText()
      expect(found).toEqual([])
      expect(await context.cookies()).toEqual([])
      expect(await context.storageState()).toEqual({ cookies: [], origins: [] })
      await context.close()
      return text
    }
    const [without, withScripts] = await Promise.all([read(false), read(true)])
    expect(without).toBe(withScripts)
  })

  test(`${name}: landmarks and one heading`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(path === missing ? 404 : 200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.getByRole('main')).toHaveCount(1)
    await expect(page.getByRole('banner')).toHaveCount(1)
    await expect(page.getByRole('contentinfo')).toHaveCount(1)
    for (const legal of ['Impressum', 'Datenschutz', 'Barrierefreiheit', 'Barriere melden']) {
      await expect(page.getByRole('contentinfo').getByRole('link', { name: legal })).toBeVisible()
    }
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#inhalt$/)
  })
}
