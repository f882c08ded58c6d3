import { expect, test } from '@playwright/test'
import { measureFirstView } from '../bench/first-view'
import { missing, templates } from './site'

const firstFlight = 14 * 1024
const firstView = 150_000

test('the home page with its CSS fits into the first flight of packets', async ({ browser, baseURL }) => {
  const { html, stylesheets } = await measureFirstView(browser, `${baseURL}/`)
  expect(html).toBeGreaterThan(1000)
  expect(html).toBeLessThanOrEqual(firstFlight)
  expect(stylesheets).toBe(0)
})

for (const [name, path] of [...Object.entries(templates), ['missing page', missing] as const]) {
  test(`${name}: a small first view without JavaScript that stands still`, async ({ browser, baseURL }) => {
    const { total, scripts, foreign, shift } = await measureFirstView(browser, `${baseURL}${path}`)
    expect(total).toBeGreaterThan(1000)
    expect(total).toBeLessThanOrEqual(firstView)
    expect({ scripts, foreign, shift }).toEqual({ scripts: 0, foreign: [], shift: 0 })
  })
}
