import { createHmac } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { expect, type Page, test } from '@playwright/test'
import { addressesOf, mailsTo } from '../fixtures/mail'
import { findBarriers } from './axe'
import { forgetForms, kept } from './database'
import { templates } from './site'

const someone = (name: string) => `${name}-${Date.now()}@example.org`

/** People need longer than a second and a half for a form; who is faster is asked to send again. */
async function send(page: Page, button: string) {
  await page.waitForTimeout(1_600)
  await page.getByRole('main').getByRole('button', { name: button }).click()
}

/** The mark of a form that was drawn this moment, however long the browser took for it. */
function justNow() {
  const text = (Date.now() + 60_000).toString(36)
  const proof = createHmac('sha256', kept('secret')).update(`link form\n${text}`).digest('hex').slice(0, 32)
  return `${text}.${proof}`
}

async function mailTo(address: string, subject: RegExp) {
  const find = async () => (await mailsTo(address)).filter((mail) => subject.test(mail.subject ?? ''))
  await expect.poll(find, { timeout: 20_000 }).toHaveLength(1)
  const [mail] = await find()
  return mail!
}

const receiptIn = (address: string) => new URL(address).pathname.split('/').at(-1) ?? ''

const linkIn = (text: string | undefined, part: string) =>
  new RegExp(`http://\\S+/newsletter/${part}/[\\w.-]+`).exec(text ?? '')?.[0] ?? `no link to ${part}`

test.beforeEach(() => forgetForms('forms', 'messages'))

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const value of ['2000000000', 'abc', '-1', '1e308', '99999999999999999999']) {
    test(`an order with the topic ${value}, which does not exist, comes back with a sentence`, async ({ page }) => {
      await page.goto('/newsletter')
      await page.getByLabel('Ihre E-Mail-Adresse').fill(someone('thema'))
      const topic = page.locator('input[name=themen]').first()
      await topic.evaluate((input: HTMLInputElement, text) => (input.value = text), value)
      await topic.check()
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      await send(page, 'Newsletter bestellen')
      expect((await answered).status()).toBeLessThan(500)
      await expect(page.getByRole('alert').getByRole('link')).toHaveText([/Dieses Thema gibt es nicht/])
    })
  }

  test('a message with mistakes comes back as it was typed, and arrives once it is right', async ({ page }) => {
    const email = someone('ada')
    await page.goto('/kontakt')
    await page.getByLabel('Ihr Name').fill('Ada „Test“ <b>Beispiel</b>')
    await page.getByLabel('Ihre E-Mail-Adresse').fill('ada-ohne-ende@example')
    await page.getByLabel('Ihre Nachricht').fill('zu kurz')
    await send(page, 'Nachricht senden')

    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await expect(summary.getByRole('link')).toHaveCount(2)
    await expect(page.getByLabel('Ihr Name')).toHaveValue('Ada „Test“ <b>Beispiel</b>')
    await expect(page.getByLabel('Ihre E-Mail-Adresse')).toHaveValue('ada-ohne-ende@example')
    await expect(page.getByLabel('Ihre Nachricht')).toHaveValue('zu kurz')
    await expect(page.getByLabel('Ihre E-Mail-Adresse')).toHaveAccessibleDescription(
      /keine vollständige E-Mail-Adresse/,
    )
    await expect(page.getByLabel('Ihre Nachricht')).toHaveAccessibleDescription(/mindestens 10 Zeichen/)
    await summary.getByRole('link', { name: /mindestens 10 Zeichen/ }).click()
    await expect(page).toHaveURL(/#feld-message$/)

    await page.getByLabel('Ihre E-Mail-Adresse').fill(email)
    await page.getByLabel('Ihre Nachricht').fill('Wann ist die nächste Werkstatt?\nUnd wo?')
    await send(page, 'Nachricht senden')
    await page.waitForURL('**/kontakt/gesendet/*')
    const receipt = receiptIn(page.url())
    expect(receipt).toMatch(/^K-\d{4}-\w{5}$/)
    await expect(page.getByRole('main')).toContainText(receipt)

    const mail = await mailTo('kontakt@example.org', new RegExp(receipt))
    expect([addressesOf(mail.to), addressesOf(mail.replyTo), mail.subject, mail.cc, mail.bcc]).toEqual([
      ['kontakt@example.org'],
      [email],
      `Anfrage ${receipt}`,
      undefined,
      undefined,
    ])
    expect(mail.text).toContain('Wann ist die nächste Werkstatt?\nUnd wo?')
    expect(mail.text).toContain('Ada „Test“ <b>Beispiel</b>')
    expect(mail.html).not.toContain('<b>Beispiel')

    await page.goto('/kontakt')
    await page.getByLabel('Ihre E-Mail-Adresse').fill(email)
    await page.getByLabel('Ihre Nachricht').fill('Noch etwas, sofort danach.')
    await send(page, 'Nachricht senden')
    await expect(page.getByRole('alert')).toContainText('Bitte warten Sie eine Minute')
    await expect(page.getByLabel('Ihre Nachricht')).toHaveValue('Noch etwas, sofort danach.')
  })

  test('a program that fills in everything at once is asked to look again', async ({ page }) => {
    await page.goto('/kontakt')
    await page.getByLabel('Ihre E-Mail-Adresse').fill(someone('schnell'))
    await page.getByLabel('Ihre Nachricht').fill('Das ging ohne Lesen.')
    await page.locator('[name=stempel]').evaluate((input, stamp) => input.setAttribute('value', stamp), justNow())
    await page.getByRole('button', { name: 'Nachricht senden' }).click()
    await expect(page.getByRole('alert')).toContainText('sehr schnell')
    await page.locator('[name="ihre-webseite"]').fill('https://werbung.example', { force: true })
    await send(page, 'Nachricht senden')
    await expect(page.getByRole('alert')).toContainText('Bitte frei lassen')
  })

  test('a barrier is reported from the page it is on', async ({ page }) => {
    await page.goto(templates.topic)
    await page.getByRole('contentinfo').getByRole('link', { name: 'Barriere melden' }).click()
    await expect(page.getByLabel('Auf welcher Seite?')).toHaveValue(templates.topic)
    await send(page, 'Barriere melden')
    await expect(page.getByRole('alert').getByRole('link')).toHaveText('Bitte schreiben Sie, was nicht ging.')
    await expect(page.getByLabel('Auf welcher Seite?')).toHaveValue(templates.topic)

    const email = someone('melderin')
    await page.getByLabel('Was ging nicht?').fill('Die Zeichnung hat keine Beschreibung.')
    await page.getByLabel('Ihre E-Mail-Adresse').fill(email)
    await send(page, 'Barriere melden')
    await page.waitForURL('**/barriere-melden/gesendet/*')
    const receipt = receiptIn(page.url())
    expect(receipt).toMatch(/^B-\d{4}-\w{5}$/)
    await expect(page.getByRole('main')).toContainText(receipt)
    await expect(page.getByRole('main')).toContainText(/Wir antworten bis zum \d+\. \S+ \d{4}/)
    await expect(page.getByRole('link', { name: /Schlichtungsstelle/ })).toHaveAttribute(
      'href',
      /^https:\/\/www\.schlichtungsstelle-bgg\.de\//,
    )
    const office = await mailTo('barrierefreiheit@example.org', new RegExp(receipt))
    expect(office.text).toContain('Die Zeichnung hat keine Beschreibung.')
    expect(office.text).toContain(templates.topic)
    const own = await mailTo(email, new RegExp(receipt))
    expect(own.text).not.toContain('Zeichnung')
  })

  test('the page behind a link from a mail is not named in a report', async ({ page }) => {
    await page.goto('/newsletter/abmelden/irgendein.token')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Barriere melden' }).click()
    await expect(page.getByLabel('Auf welcher Seite?')).toHaveValue('')
  })

  test('the newsletter is ordered, confirmed, changed, read as a copy and deleted', async ({ page, request }) => {
    const email = someone('leserin')
    await page.goto('/newsletter')
    await page.getByLabel('Ihre E-Mail-Adresse').fill('leserin')
    await page.getByLabel('Digitale Ethik').check()
    await send(page, 'Newsletter bestellen')
    await expect(page.getByRole('alert')).toContainText('keine vollständige E-Mail-Adresse')
    await expect(page.getByLabel('Digitale Ethik')).toBeChecked()
    await page.getByLabel('Ihre E-Mail-Adresse').fill(email)
    await send(page, 'Newsletter bestellen')
    await expect(page).toHaveURL(/\/newsletter\/bestellt$/)

    const confirmation = linkIn((await mailTo(email, /bestätigen/)).text, 'bestaetigen')
    for (let visit = 1; visit <= 2; visit++) {
      await page.goto(confirmation)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nur noch ein Klick.')
    }
    await page.getByRole('button', { name: 'Ja, Bestellung bestätigen' }).click()
    await expect(page).toHaveURL(/\/newsletter\/angemeldet$/)
    await page.goto(confirmation)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sie sind angemeldet.')

    await page.goto('/newsletter/einstellungen')
    await page.getByLabel('Ihre E-Mail-Adresse').fill(email)
    await send(page, 'Link anfordern')
    await expect(page).toHaveURL(/\/newsletter\/einstellungen\/angefordert$/)
    const settings = linkIn((await mailTo(email, /Einstellungen/)).text, 'einstellungen')
    await page.goto(settings)
    await expect(page.getByRole('main')).toContainText(email)
    await expect(page.getByLabel('Digitale Ethik')).toBeChecked()
    await page.getByLabel('Nur Veranstaltungen').check()
    await page.getByRole('button', { name: 'Auswahl speichern' }).click()
    await expect(page.getByLabel('Nur Veranstaltungen')).toBeChecked()

    const copy = await request.get(`${settings}/daten.json`)
    expect(copy.headers()['content-disposition']).toContain('attachment')
    expect(await copy.json()).toMatchObject({
      email,
      isConfirmed: true,
      onlyEvents: true,
      topics: [{ title: 'Digitale Ethik' }],
      consents: [{ confirmedAt: expect.any(String) }],
    })
    await page.getByRole('button', { name: 'Bestellung und Adresse löschen' }).click()
    await expect(page).toHaveURL(/\/newsletter\/abgemeldet$/)
    await page.goto(settings)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dieser Link gilt nicht mehr.')
    expect((await request.get(`${settings}/daten.json`)).status()).toBe(404)
  })

  test('a mail program ends the newsletter with one click, opening its address does not', async ({ page, request }) => {
    const email = someone('mailprogramm')
    await page.goto('/')
    await page.getByLabel('Ihre E-Mail-Adresse').fill(email)
    await send(page, 'Newsletter bestellen')
    await expect(page).toHaveURL(/\/newsletter\/bestellt$/)
    const mail = await mailTo(email, /bestätigen/)
    const confirmation = linkIn(mail.text, 'bestaetigen')
    await page.goto(confirmation)
    await page.getByRole('button', { name: 'Ja, Bestellung bestätigen' }).click()
    await expect(page).toHaveURL(/\/newsletter\/angemeldet$/)
    const { unsubscribe } = mail.headers.get('list') as unknown as { unsubscribe: { url: string } }
    await page.goto(unsubscribe.url)
    await expect(page.getByRole('button', { name: 'Ja, abbestellen' })).toBeVisible()
    await page.goto(confirmation)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sie sind angemeldet.')
    const headers = { Origin: 'https://mail.example' }
    const answer = await request.post(unsubscribe.url, { headers, form: { 'List-Unsubscribe': 'One-Click' } })
    expect(answer.status()).toBe(200)
    await page.goto(confirmation)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zu diesem Link gibt es keine Bestellung.')
  })
})

const formPages = ['/newsletter', '/newsletter/einstellungen', '/kontakt', '/barriere-melden']

test('every page with a form says first in its title when the form was refused', async ({ page }) => {
  for (const path of ['/', ...formPages]) {
    await page.goto(path)
    const title = await page.title()
    expect(title, path).not.toContain('Fehler')
    await page.getByRole('main').locator('form button[type=submit]').click()
    await expect(page.getByRole('alert')).toBeFocused()
    expect(await page.title(), path).toBe(`Fehler: ${title}`)
    await page.goto(path)
    expect(await page.title(), path).toBe(title)
  }
})

test('a pasted text that is too long is not cut but comes back whole, with its length', async ({ page }) => {
  for (const [path, label, button] of [
    ['/kontakt', 'Ihre Nachricht', 'Nachricht senden'],
    ['/barriere-melden', 'Was ging nicht?', 'Barriere melden'],
  ] as const) {
    await page.goto(path)
    const text = `${'Wort '.repeat(1_200)}Ende`
    await page.getByLabel(label).focus()
    await page.keyboard.insertText(text)
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByLabel(label)).toHaveAccessibleDescription(/6\.004 Zeichen.*höchstens 5\.000 Zeichen/)
    await expect(page.getByLabel(label)).toHaveValue(text)
  }
  for (const path of ['/', ...formPages]) {
    await page.goto(path)
    await expect(page.locator('[maxlength]')).toHaveCount(0)
  }
})

for (const path of formPages) {
  test(`${path} with its errors: axe finds nothing, in light and dark, on a phone and a screen`, async ({ page }) => {
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      await page.getByRole('main').locator('form button[type=submit]').click()
      await expect(page.getByRole('alert')).toBeFocused()
      expect(await findBarriers(page), `${width} pixels wide`).toEqual([])
      const targets = page.getByRole('main').locator('button, .input, .tick, .error-summary a')
      const heights = await targets.evaluateAll((all) => all.map((target) => target.getBoundingClientRect().height))
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
}

const form = 'application/x-www-form-urlencoded'
for (const [name, path, headers, body, status] of [
  ['a form of another site', '/kontakt', { Origin: 'https://evil.example', 'Content-Type': form }, 'a=b', 403],
  ['a form that a frame sends', '/kontakt', { 'Sec-Fetch-Site': 'cross-site', 'Content-Type': form }, 'a=b', 403],
  ['a body without its length', '/kontakt', { 'Transfer-Encoding': 'chunked', 'Content-Type': form }, 'a=b', 411],
  ['a form too large', '/barriere-melden', { 'Content-Length': '64001', 'Content-Type': form }, '', 413],
  ['a body that is no form', '/newsletter', { 'Content-Type': 'application/json' }, '{}', 415],
  ['a form to a page without one', '/themen', { 'Content-Type': form }, 'a=b', 405],
  ['the one click without a form', '/newsletter/abmelden/a.b/sofort', { 'Content-Type': 'text/plain' }, 'a', 415],
] as const) {
  test(`${name} is refused with ${status}`, async ({ baseURL }) => {
    expect(await statusOf(`${baseURL}${path}`, headers, body)).toBe(status)
  })
}

function statusOf(address: string, headers: Record<string, string>, body: string) {
  const isLengthKnown = 'Transfer-Encoding' in headers || 'Content-Length' in headers
  const length = isLengthKnown ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
  return new Promise<number>((resolve, reject) => {
    const request = httpRequest(address, { method: 'POST', headers: { ...headers, ...length } }, (response) => {
      resolve(response.statusCode ?? 0)
      request.destroy()
    })
    request.on('error', reject)
    request.flushHeaders()
    if ('Content-Length' in headers) return
    request.end(body)
  })
}
