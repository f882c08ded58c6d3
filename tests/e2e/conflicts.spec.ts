import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { interactive, logIn, paragraph, staffApi } from './staff'

/* Two people at one document, and what a person is told whose document cannot be published. */

test('of two people at one draft the second is refused, keeps the typed text and reads who was first', async ({
  browser,
  page: anna,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const api = await staffApi(baseURL)
  const mark = Date.now()
  const account = {
    name: `Bernd Beispiel ${mark}`,
    email: `bernd-${mark}@example.org`,
    password: randomUUID(),
  }
  await api.create('users', { ...account, role: 'freigabe' })
  const { id } = await api.create(
    'posts',
    { title: `Zu zweit ${mark}`, teaser: 'Ein Anreißer.', content: paragraph('Ein Absatz.') },
    '&draft=true',
  )
  const bernd = await (await browser.newContext({ baseURL, locale: 'de-DE' })).newPage()
  await logIn(anna)
  await logIn(bernd, account)
  const address = `/admin/collections/posts/${id}`
  for (const page of [anna, bernd]) {
    await page.goto(address)
    await interactive(page.getByLabel('Titel').first())
  }

  const saved = bernd.waitForResponse((response) => response.request().method() === 'PATCH')
  await bernd.getByLabel('Titel').first().fill(`Bernd war hier ${mark}`)
  expect((await saved).status()).toBe(200)

  const refused = anna.waitForResponse((response) => response.request().method() === 'PATCH')
  await anna.getByLabel('Titel').first().fill(`Anna schreibt ${mark}`)
  expect((await refused).status()).toBe(409)
  const notice = anna.getByRole('alert').filter({ hasText: 'inzwischen geändert' })
  await expect(notice).toContainText(account.name)
  await expect(notice).toContainText(/am \d+\. \S+ \d{4} um \d+(:\d\d)? Uhr/)
  await expect(anna.getByLabel('Titel').first()).toHaveValue(`Anna schreibt ${mark}`)
  const current = notice.getByRole('link', { name: 'Aktuellen Stand in neuem Fenster öffnen' })
  await expect(current).toHaveAttribute('href', address)

  const stored = await anna.evaluate(
    async (path) => (await fetch(path)).json(),
    `/api/posts/${id}?draft=true&locale=de`,
  )
  expect(stored.title).toBe(`Bernd war hier ${mark}`)
  await expect(anna.getByText(account.email)).toBeVisible()
})

test('who cannot publish reads at each field why, hears it counted at the tab, and is led there by keyboard', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(90_000)
  const api = await staffApi(baseURL)
  const { id } = await api.create(
    'events',
    {
      title: `Unfertig ${Date.now()}`,
      start: '2027-05-01T10:00:00.000Z',
      end: '2027-05-01T09:00:00.000Z',
      registration: { url: 'http://anmeldung' },
      programme: [{ time: '10:00' }],
    },
    '&draft=true',
  )
  await logIn(page)
  await page.goto(`/admin/collections/events/${id}`)
  const failed = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await (await interactive(page.locator('#action-save'))).click()
  expect((await failed).status()).toBe(400)

  const list = page.getByRole('alert').filter({ hasText: 'Nicht gespeichert' })
  await expect(list).toBeFocused()
  await expect(list.getByRole('listitem')).toHaveText([
    /^Anreißer: Bitte ausfüllen\.$/,
    /Ende: Das Ende muss nach dem Beginn liegen\.$/,
    /Name des Ortes: Bitte nennen Sie den Ort\.$/,
    /Beschreibung: Bitte ausfüllen\.$/,
    /Was passiert: Bitte ausfüllen\.$/,
    /Adresse der Anmeldung: Bitte geben Sie eine vollständige Adresse mit https:\/\/ ein/,
  ])
  for (const name of ['Termin und Ort 2 Fehler', 'Beschreibung 1 Fehler', 'Programm 1 Fehler', 'Anmeldung 1 Fehler'])
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).include('.save-notices').analyze()
  expect(violations).toEqual([])

  await page.getByLabel('Anreißer').first().fill('Ein Satz, der neugierig macht.')
  await expect(list.getByRole('listitem')).toHaveCount(5)
  await expect(page.locator('.field-error').filter({ hasText: 'Das Ende muss nach dem Beginn liegen.' })).toBeVisible()

  await list.getByRole('button', { name: /Was passiert/ }).focus()
  await page.keyboard.press('Enter')
  const title = page.locator('#field-programme__0__title')
  await expect(title).toBeFocused()
  await expect(title).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('.field-error').filter({ hasText: 'Bitte ausfüllen.' })).toBeVisible()
  await page.keyboard.type('Begrüßung')
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await expect(title).not.toHaveAttribute('aria-invalid')
})
