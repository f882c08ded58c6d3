import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { missing, templates } from './site'

const pages = [...Object.entries(templates), ['missing page', missing] as const]

for (const [name, path] of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}: axe finds nothing in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const width of [375, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(path)
        // Gathering results in a second page, as axe does for frames, takes half as long again; there are no frames.
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        const found = violations.map(({ id, nodes }) => `${id} at ${width}: ${nodes.map(({ html }) => html).join(' ')}`)
        expect(found).toEqual([])
      }
    })
  }

  test(`${name}: no sideways scrolling at 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(320)
  })
}
