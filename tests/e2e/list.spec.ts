import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('filters and pages are links that keep each other and announce the number of results', async ({ page }) => {
  await page.goto('/aktuelles')
  await expect(page.getByRole('main')).toContainText(/\d+ (Einträge|Ergebnisse|Treffer)/)
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Beiträge/ })
    .first()
    .click()
  await expect(page).toHaveURL('/aktuelles?art=beitraege')
  await page
    .getByRole('link', { name: /nächste|weiter|ältere/i })
    .first()
    .click()
  await expect(page).toHaveURL('/aktuelles?art=beitraege&seite=2')
  await page
    .getByRole('link', { name: /vorige|zurück|neuere/i })
    .first()
    .click()
  await expect(page).toHaveURL('/aktuelles?art=beitraege')
  await page.getByText('Nach Thema und Jahr filtern').click()
  await page.getByRole('main').getByRole('link', { name: '2022' }).first().click()
  await expect(page).toHaveURL('/aktuelles?art=beitraege&jahr=2022')
})

test('events that lie ahead stand before the rest, soonest first', async ({ page }) => {
  await page.goto('/aktuelles')
  const ahead = page.getByRole('region', { name: /Demnächst/ })
  const times = await ahead.locator('time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''))
  expect(times.length).toBeGreaterThanOrEqual(3)
  expect(times.filter((time) => new Date(time) < new Date())).toEqual([])
  expect([...times].sort()).toEqual(times)
})

test('a filtered list says what it shows, and a filter leaves the page one was on', async ({ page }) => {
  await page.goto('/aktuelles?art=beitraege&seite=2')
  await expect(page).toHaveTitle(/^Beiträge, Seite 2/)
  await page.getByText('Nach Thema und Jahr filtern').click()
  await page.getByRole('list', { name: 'Thema' }).getByRole('link', { name: 'Ethik' }).click()
  await expect(page).toHaveURL('/aktuelles?art=beitraege&thema=digitale-ethik')
  await page.goto('/aktuelles?art=veranstaltungen&thema=digitale-zivilgesellschaft&jahr=2022')
  const shown = 'Veranstaltungen zum Thema „Digitale Zivilgesellschaft“ 2022'
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(shown)
  await expect(page).toHaveTitle(new RegExp(`^${shown}`))
  await expect(page.getByRole('main')).toContainText(/\d+ (Eintrag|Einträge)/)
})

test('filters that nothing has all of show the empty list, and each can be taken away', async ({ page }) => {
  const response = await page.goto('/aktuelles?art=veranstaltungen&thema=digitale-ethik&jahr=2022')
  expect(response?.status()).toBe(200)
  await expect(page.getByRole('main')).toContainText('0 Einträge')
  await expect(page.getByRole('heading', { name: 'Dazu gibt es noch nichts' })).toBeVisible()
  await page.getByRole('link', { name: '2022 – Filter aufheben' }).click()
  await expect(page).toHaveURL('/aktuelles?art=veranstaltungen&thema=digitale-ethik')
})

test('the first page has one address', async ({ request }) => {
  const response = await request.get('/aktuelles?art=beitraege&seite=1', { maxRedirects: 0 })
  expect([response.status(), response.headers().location]).toEqual([308, '/aktuelles?art=beitraege'])
})

for (const query of [
  'art=unsinn',
  'thema=gibt-es-nicht',
  'jahr=1999',
  'jahr=abc',
  'seite=0',
  'seite=99',
  'seite=1e3',
]) {
  test(`a filter that does not exist is not found: ${query}`, async ({ request }) => {
    expect((await request.get(`/aktuelles?${query}`)).status()).toBe(404)
  })
}
