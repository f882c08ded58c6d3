import { expect, test } from '@playwright/test'
import { findBarriers } from './axe'
import { missing, templates } from './site'

for (const [name, path] of [...Object.entries(templates), ['missing page', missing] as const]) {
  test(`${name}: axe finds nothing, in light and dark, on a phone and a screen`, async ({ page }) => {
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      expect(await findBarriers(page), `${width} pixels wide`).toEqual([])
    }
  })

  test(`${name}: no sideways scrolling at 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(320)
  })
}
