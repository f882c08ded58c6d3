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
