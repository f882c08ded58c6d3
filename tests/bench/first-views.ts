import { chromium } from '@playwright/test'

import { templates } from '../e2e/site.ts'
import { ensureChromium } from '../../scripts/chromium.mjs'
import { measureFirstView } from './first-view.ts'
import { atMost, type Part, type Row } from './part.ts'

export const firstViews: Part = {
  name: 'first-view',
  title: 'Bytes of the first view',
  about:
    'What Chromium transfers for the first page of a visit on a phone (360 by 640 at two pixels a point), without ' +
    'headers: HTML with its CSS in brotli, typefaces, pictures, icon.',
  async run(rig) {
    const site = await rig.startSite()
    const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] })
    const rows: Row[] = []
    for (const [name, path] of Object.entries(templates)) {
      const { html, total, scripts, shift } = await measureFirstView(browser, `${site.url}${path}`)
      rows.push(
        atMost(`${name}, HTML and CSS`, html, 14 * 1024, 'B'),
        atMost(`${name}, everything`, total, 150_000, 'B'),
        atMost(`${name}, JavaScript`, scripts, 0, 'B'),
        atMost(`${name}, layout shift`, shift, 0, ''),
      )
    }
    await browser.close()
    await site.stop()
    return rows
  },
}
