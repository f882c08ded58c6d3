import { expect, test } from '@playwright/test'
import { sitemapPaths } from './site'
import { interactive, logIn, paragraph, staffApi } from './staff'

test('an editor changes a post in the admin and a visitor sees it on the next reload', async ({
  browser,
  page,
  baseURL,
}) => {
  const api = await staffApi(baseURL)
  const mark = `Redaktionsprobe ${Date.now()}`
  const { id, slug } = await api.create('posts', {
    title: mark,
    teaser: 'Ein Anreißer für die Probe.',
    content: paragraph('Der erste Wortlaut.'),
    _status: 'published',
  })
  const visitor = await (await browser.newContext({ baseURL })).newPage()
  await visitor.goto(`/aktuelles/${slug}`)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(mark)

  await logIn(page)
  await page.goto(`/admin/collections/posts/${id}`)
  await (await interactive(page.getByLabel('Titel').first())).fill(`${mark}, berichtigt`)
  const saved = page.waitForResponse(
    (response) => response.request().method() === 'PATCH' && !response.url().includes('draft=true'),
  )
  await page
    .getByRole('button', { name: /veröffentlichen/i })
    .first()
    .click()
  expect((await saved).status()).toBe(200)

  await visitor.reload()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(`${mark}, berichtigt`)
  await api.update('posts', id, { deletedAt: new Date().toISOString() })
})

test('staff sees a draft as the public page, behind a bar, and leaves it again; nobody else does', async ({
  browser,
  page,
  baseURL,
}) => {
  const api = await staffApi(baseURL)
  const mark = `Entwurf ${Date.now()}`
  const { id } = await api.create(
    'posts',
    { title: mark, teaser: 'Noch geheim.', content: paragraph('Geheimer Text.') },
    '&draft=true',
  )
  const preview = `/vorschau?collection=posts&id=${id}`

  const stranger = await browser.newContext({ baseURL })
  expect((await stranger.request.get(preview)).status()).toBe(404)
  expect(await stranger.cookies()).toEqual([])

  await logIn(page)
  await page.goto(preview)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(mark)
  await expect(page.getByText('Vorschau – nicht öffentlich')).toBeVisible()
  const draftAddress = page.url()
  const bypass = (await page.context().cookies()).filter(({ name }) => name.startsWith('__prerender'))
  await stranger.addCookies(bypass)
  expect((await stranger.request.get(draftAddress)).status()).toBe(404)

  await page.getByRole('link', { name: 'Vorschau beenden' }).click()
  expect((await page.goto(draftAddress))?.status()).toBe(404)
})

test('a draft, a trashed and a future post appear nowhere', async ({ request, baseURL }) => {
  const api = await staffApi(baseURL)
  const canary = `Kanarienvogel${Date.now()}`
  const data = { teaser: `Anreißer ${canary}`, content: paragraph(canary) }
  const draft = await api.create('posts', { ...data, title: `Entwurf ${canary}` }, '&draft=true')
  const trashed = await api.create('posts', { ...data, title: `Papierkorb ${canary}`, _status: 'published' })
  await api.update('posts', trashed.id, { deletedAt: new Date().toISOString() })
  const publishedAt = new Date(Date.now() + 3_600_000).toISOString()
  const future = await api.create('posts', { ...data, title: `Zukunft ${canary}`, publishedAt, _status: 'published' })

  for (const { slug } of [draft, trashed, future]) {
    expect((await request.get(`/aktuelles/${slug}`)).status()).toBe(404)
  }
  const paths = [
    ...(await sitemapPaths(baseURL ?? '')),
    '/sitemap.xml',
    '/aktuelles?art=beitraege',
    '/api/posts',
    '/api/globals/settings',
  ]
  for (const path of paths) expect(await (await request.get(path)).text(), path).not.toContain(canary)
})
