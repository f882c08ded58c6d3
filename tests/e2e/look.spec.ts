import { expect, test, type Page } from '@playwright/test'
import { templates } from './site'

const event = '/veranstaltungen/wie-koennen-wir-den-gefluechteten-aus-der-ukraine-helfen'
const post = templates['post with picture']

test.describe('on paper', () => {
  test.use({ colorScheme: 'dark' })

  for (const [name, path] of Object.entries({ event, post, list: '/aktuelles', topic: templates.topic })) {
    test(`${name}: black on white, with its address and without what only works on a screen`, async ({ page }) => {
      await page.goto(path)
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      const paper = await page.evaluate(() => {
        const address = document.querySelector('link[rel="canonical"]') as HTMLLinkElement
        const { content } = getComputedStyle(address, '::before')
        const ink = [...document.querySelectorAll('h1, main p')].map((element) => getComputedStyle(element).color)
        return {
          address: content.replaceAll('"', ''),
          canonical: address.getAttribute('href'),
          height: address.getBoundingClientRect().height,
          ink: [...new Set(ink)],
          background: getComputedStyle(document.body).backgroundColor,
        }
      })
      expect(paper.address).toBe(paper.canonical)
      expect(paper.height).toBeGreaterThan(8)
      expect([paper.ink, paper.background]).toEqual([['rgb(0, 0, 0)'], 'rgb(255, 255, 255)'])
      for (const element of await page.locator('nav, form, .date-block, .skip-link').all()) {
        await expect(element).toBeHidden()
      }
      await expect(page.getByRole('contentinfo')).toContainText('Telefon')
    })
  }

  test('link targets stand behind their links, a picture stays, a programme is a table', async ({ page }) => {
    await page.goto(post)
    await page.emulateMedia({ media: 'print' })
    const after = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((link) => [getComputedStyle(link, '::after').content, link.getAttribute('href')])
    const [content, href] = await after('.text a[href^="/"]')
    expect(content).toBe(`" (" "${href}" ")"`.replace('" (" "', '" (').replace('" ")"', ')"'))
    await page.goto(event)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('main figure img')).toBeVisible()
    const [time, title] = await Promise.all(
      [0, 1].map((n) =>
        page
          .locator(`.stations > li > :nth-child(${n + 1})`)
          .first()
          .boundingBox(),
      ),
    )
    expect(title!.x).toBeGreaterThan(time!.x + time!.width - 1)
  })
})

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1440, height: 900 } })

  for (const [name, path] of Object.entries({ ...templates, event })) {
    test(`${name}: heading, notice, figure and text begin at one edge`, async ({ page }) => {
      await page.goto(path)
      const edges = await page.evaluate(() => {
        const places =
          'h1, main [role="note"], article > .bleed-right figure, article > .bleed-right svg, main header + div > .text'
        const all = [...document.querySelectorAll(places), ...document.querySelectorAll('main h1 ~ .text-lead')]
        return all.map((element) => Math.round(element.getBoundingClientRect().left))
      })
      expect([...new Set(edges)]).toHaveLength(1)
    })
  }

  test('the contact page has its form in the right half', async ({ page }) => {
    await page.goto('/kontakt')
    const form = await page.locator('main form').boundingBox()
    const ways = await page.locator('.stations').boundingBox()
    expect(form!.x).toBeGreaterThan(700)
    expect(form!.y).toBeLessThan(ways!.y + ways!.height)
  })
})

test('the home page is short on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 })
  await page.goto('/')
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6000)
})

test('it says whose office this is, on the smallest screen too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/')
  const line = page.getByRole('banner').getByText('Ein Projekt des BMBFSFJ')
  await expect(line).toBeInViewport()
  expect((await line.boundingBox())!.height).toBeLessThan(30)
})

test('a long name without hyphens wraps instead of being cut', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of [event, post, '/aktuelles', '/kontakt', '/team']) {
    await page.goto(path)
    expect(await clippedWith(page, `innovationswerkstatt.${'digitalesleben'.repeat(5)}.example.org`), path).toEqual([])
  }
})

test('a cancelled event looks unlike one that is over, in word and form', async ({ page }) => {
  await page.goto('/aktuelles?art=veranstaltungen')
  const look = (state: string, word: string) =>
    page
      .locator('article', { has: page.locator(`.dot[data-state="${state}"]`, { hasText: word }) })
      .first()
      .evaluate((card, state) => {
        const { backgroundColor } = getComputedStyle(card.querySelector(`.dot[data-state="${state}"]`) as Element)
        const ring = getComputedStyle(card.querySelector('svg .ring') as Element)
        return [backgroundColor, ring.strokeDasharray, card.querySelectorAll('svg .strike').length]
      }, state)
  const [cancelled, over] = [await look('cancelled', 'Abgesagt'), await look('over', 'Vorbei')]
  for (const [i, mark] of cancelled.entries()) expect(mark).not.toBe(over[i])
})

test('a post ends with others to read', async ({ page }) => {
  await page.goto(post)
  const next = page
    .getByRole('complementary', { name: /Mehr zum Thema|Weiterlesen/ })
    .getByRole('heading', { level: 3 })
  expect(await next.count()).toBeGreaterThan(0)
  for (const link of await next.getByRole('link').all()) expect(await link.getAttribute('href')).not.toBe(post)
})

/** Writes a long word into every line of text and says which of them then runs out of the window. */
const clippedWith = (page: Page, word: string) =>
  page.evaluate((word) => {
    const places = 'main :is(h1, h2, h3, p, dd, li, a, address span, strong)'
    const lines = [...document.querySelectorAll(places)].filter(
      (element) => element.childElementCount === 0 && element.textContent.trim() && !element.closest('nav, .sr-only'),
    )
    for (const line of lines) line.textContent = word
    return lines
      .filter((line) => {
        const range = document.createRange()
        range.selectNodeContents(line)
        return range.getBoundingClientRect().right > 321
      })
      .map((line) => line.outerHTML.slice(0, 80))
  }, word)
