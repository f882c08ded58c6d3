import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds in the open page: by all rules in light; in dark, where only colours differ, by those of colours. */
export async function findBarriers(page: Page) {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Gathering results in a second page, as axe does for frames, takes half as long again; there are no frames.
    const axe = new AxeBuilder({ page }).setLegacyMode()
    const rules = { 'color-contrast-enhanced': { enabled: true } }
    if (colorScheme === 'light') axe.options({ rules, runOnly: tags })
    else axe.withRules(['color-contrast', 'color-contrast-enhanced'])
    const { violations } = await axe.analyze()
    found.push(
      ...violations.map(({ id, nodes }) => `${id} in ${colorScheme}: ${nodes.map(({ html }) => html).join(' ')}`),
    )
  }
  return found
}
