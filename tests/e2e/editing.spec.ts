import { expect, test } from '@playwright/test'
import { sql } from './database'
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

test('an old version comes back as a draft, by the clock of Berlin wherever the browser stands', async ({
  browser,
  baseURL,
}) => {
  const api = await staffApi(baseURL)
  const mark = `Fassung ${Date.now()}`
  const text = { teaser: 'Ein Anreißer.', content: paragraph('Ein Wortlaut.'), _status: 'published' }
  const { id, slug } = await api.create('posts', { ...text, title: `${mark} alt` })
  await api.update('posts', id, { ...text, title: `${mark} neu` })

  const page = await (await browser.newContext({ baseURL, timezoneId: 'Pacific/Auckland' })).newPage()
  await logIn(page)
  await page.goto(`/admin/collections/posts/${id}/versions`)
  await expect(
    page
      .locator('table')
      .getByText(/GMT\+\d/)
      .first(),
  ).toBeVisible()
  await page.locator('tbody').getByRole('link').last().click()
  const restore = await interactive(page.getByRole('button', { name: 'Als Entwurf wiederherstellen' }).first())
  await restore.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(/Der Stand vom \d{2}\.\d{2}\.\d{4} \d{2}:\d{2} GMT\+[12] kommt als Entwurf zurück/)
  await expect(dialog).toContainText('Auf der Website ändert sich nichts')
  await dialog.getByRole('button', { name: /Bestätigen/ }).click()
  await page.waitForURL(new RegExp(`/admin/collections/posts/${id}$`))
  await expect(page.getByLabel('Titel').first()).toHaveValue(`${mark} alt`)

  const visitor = await (await browser.newContext({ baseURL })).newPage()
  await visitor.goto(`/aktuelles/${slug}`)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(`${mark} neu`)
  await api.update('posts', id, { deletedAt: new Date().toISOString() })
})

test('a form for something new that fails says so in German and leads back', async ({ page }) => {
  await logIn(page)
  await sql(`create function refuse_members() returns trigger language plpgsql as $$ begin raise 'refused'; end $$`)
  await sql(
    'create trigger refuse_members before insert on team_members for each row execute function refuse_members()',
  )
  try {
    await page.goto('/admin/collections/team-members/create')
    await expect(page.getByRole('alert').filter({ hasText: 'Das Formular konnte nicht geöffnet werden' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Das hat nicht geklappt')
  } finally {
    await sql('drop function refuse_members cascade')
  }
  await page.getByRole('link', { name: 'Zurück zur Liste' }).click()
  await page.waitForURL(/\/admin\/collections\/team-members$/)
})

test('two people open a form for something new, and both get one', async ({ page }) => {
  await logIn(page)
  for (let form = 0; form < 2; form++) {
    await page.goto('/admin/collections/topics/create')
    await page.waitForURL(/\/admin\/collections\/topics\/\d+$/)
    await expect(page.getByLabel('Titel').first()).toBeVisible()
  }
})
