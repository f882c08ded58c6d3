import { expect, test } from '@playwright/test'

const ukraine = '/veranstaltungen/wie-koennen-wir-den-gefluechteten-aus-der-ukraine-helfen'

test.use({ javaScriptEnabled: false })

test('the past event shows programme, speakers, place and report, and no registration link', async ({ page }) => {
  await page.goto(ukraine)
  const main = page.getByRole('main')
  await expect(main).toContainText('Donnerstag, 28. April 2022, 18 Uhr')
  await expect(main).toContainText('Uferstraße 8-11')
  await expect(main.locator('ol > li').filter({ has: page.locator('time') })).toHaveCount(6)
  for (const name of [
    'Lisa Plitkova',
    'Armin Pialek',
    'Stefan Göllner',
    'Lea Winnig',
    'place/making',
    'Paritätischer Wohlfahrtsverband',
  ]) {
    await expect(main).toContainText(name)
  }
  await expect(main.getByRole('link', { name: 'Das war die elfte Innovationswerkstatt' })).toBeVisible()
  await expect(main.getByRole('link', { name: /Anmelden/ })).toHaveCount(0)
})

test('structured data says the same as the page', async ({ request }) => {
  const html = await (await request.get(ukraine)).text()
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) =>
    JSON.parse(json),
  )
  const event = blocks.find((block) => block['@type'] === 'Event')
  expect(event).toMatchObject({
    startDate: '2022-04-28T18:00:00+02:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    isAccessibleForFree: true,
  })
  expect(event.location.map((location: { '@type': string }) => location['@type'])).toEqual(['Place', 'VirtualLocation'])
  expect(event.performer.map((person: { name: string }) => person.name)).toContain('Lisa Plitkova')
  expect(event.offers).toBeUndefined()
})

test('an open registration says where its link leads; a cancelled event says so first', async ({ page }) => {
  await page.goto('/aktuelles?art=veranstaltungen')
  const hrefs = await page
    .getByRole('region', { name: /Demnächst/ })
    .getByRole('link')
    .evaluateAll((links) =>
      [...new Set(links.map((link) => link.getAttribute('href') ?? ''))].filter((href) =>
        href.startsWith('/veranstaltungen/'),
      ),
    )
  const states = { open: 0, cancelled: 0 }
  for (const href of hrefs) {
    await page.goto(href)
    const main = page.getByRole('main')
    const link = main.getByRole('link', { name: /Anmelden.*pretix\.eu/ })
    if (await link.count()) {
      states.open++
      await expect(link.first()).toHaveAttribute('href', /^https:\/\/pretix\.eu\//)
    }
    if (/fällt aus|abgesagt/i.test(await main.innerText())) states.cancelled++
  }
  expect(states.open).toBeGreaterThanOrEqual(1)
  expect(states.cancelled).toBeGreaterThanOrEqual(1)
})

test('the calendar file is offered and complete', async ({ request }) => {
  const response = await request.get(`${ukraine}/kalender.ics`)
  expect(response.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  const text = await response.text()
  expect(text).toContain('DTSTART:20220428T160000Z')
  expect(text).toContain('STATUS:CONFIRMED')
  expect((await request.get('/veranstaltungen/gibt-es-nicht/kalender.ics')).status()).toBe(404)
})
