import { chromium } from '@playwright/test'
import audit, { type Result } from 'lighthouse'

import { templates } from '../e2e/site.ts'
import { ensureChromium } from '../../scripts/chromium.mjs'
import { freePort } from '../../scripts/ports.mjs'
import { atLeast, atMost, median, type Part, type Row } from './part.ts'

const runs = 3
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
const pages = {
  home: templates.home,
  list: templates.list,
  post: templates['post with picture'],
  event: templates['past event'],
  topic: templates.topic,
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const lighthouse: Part = {
  name: 'lighthouse',
  title: 'Lighthouse',
  about: `Lighthouse 13 with its settings for phones, the median of ${runs} runs a page.`,
  async run(rig) {
    const site = await rig.startSite()
    const port = await freePort(9400)
    const browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: [...flags, `--remote-debugging-port=${port}`],
    })
    const rows: Row[] = []
    for (const [name, path] of Object.entries(pages)) {
      const results: Result[] = []
      for (let run = 0; run < runs; run++) results.push(await auditPage(`${site.url}${path}`, port))
      rows.push(...toRows(name, results))
    }
    await browser.close()
    await site.stop()
    return rows
  },
}

/** Chromium's trace now and then misses the beginning of a visit: then Lighthouse asks to be run again. */
async function auditPage(url: string, port: number, attempts = 3): Promise<Result> {
  const outcome = await audit(url, { port, onlyCategories: categories, logLevel: 'error' })
  if (outcome?.lhr.runtimeError?.code === 'NO_NAVSTART' && attempts > 1) return auditPage(url, port, attempts - 1)
  if (!outcome || outcome.lhr.runtimeError) throw new Error(`Lighthouse: ${outcome?.lhr.runtimeError?.message ?? url}`)
  return outcome.lhr
}

function toRows(name: string, results: Result[]): Row[] {
  const scores = categories.map((category) => {
    const score = median(results.map((result) => Math.round((result.categories[category]?.score ?? 0) * 100)))
    const row = atLeast(`${name}, ${category}`, score, 100, '')
    return score === 100 ? row : { ...row, value: `${row.value} (${failed(results, category).join(', ')})` }
  })
  const shifts = results.map(({ audits }) => audits['cumulative-layout-shift']?.numericValue ?? NaN)
  return [...scores, atMost(`${name}, layout shift`, median(shifts), 0, '')]
}

/** Audits that count in the category and did not reach their full score in every run. */
function failed(results: Result[], category: string) {
  const ids = results.flatMap(({ categories: found, audits }) =>
    (found[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  )
  return [...new Set(ids)]
}
