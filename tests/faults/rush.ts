import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'

import { isFormPage } from '../../lib/delivery/forms.ts'
import { inMs, percentile, readPages, startVisitors, visit } from './load.ts'
import type { Scenario, Stage } from './scenario.ts'

/** What is rendered for each request anew, without anybody having signed in. */
const targets: Record<string, [path: string, headers?: Record<string, string>]> = {
  'a page with a form': ['/kontakt'],
  'the page for signing in': ['/admin/login'],
  'a preview with an invented cookie': ['/themen', { Cookie: '__prerender_bypass=invented' }],
}

export const rush: Scenario = {
  name: 'rush',
  promise:
    'Many clients ask all the time for what is rendered for each of them alone. They get it or are asked to come again; visitors of stored pages get them, within 1 s (p99).',
  async run(stage) {
    const { first, isShort } = stage
    const [clients, seconds] = isShort ? [60, 2] : [200, 10]
    const texts = await readPages(stage)
    for (const path of texts.keys()) if (isFormPage(path)) texts.delete(path)
    const figures: Record<string, string> = {}
    for (const [name, [path, headers]] of Object.entries(targets)) {
      const visitors = startVisitors([first], texts, 20)
      const statuses = await press(first, { path, headers, clients, seconds })
      const answers = await visitors.stop()
      assert.deepEqual(
        answers.filter(({ status, isSame }) => status !== 200 || !isSame),
        [],
      )
      assert.deepEqual(
        Object.keys(statuses).filter((status) => !['200', '503'].includes(status)),
        [],
        name,
      )
      assert.ok(statuses[200], `${name}: nobody got it`)
      const times = answers.map(({ ms }) => ms)
      const p99 = percentile(times, 0.99)
      assert.ok(isShort || p99 <= 1000, `${name}: p99 ${inMs(p99)}`)
      figures[`${name}, ${clients} clients`] = Object.entries(statuses)
        .map(([status, count]) => `${count} times ${status}`)
        .join(', ')
      figures[`visitors meanwhile, median and p99 (${name})`] = `${inMs(percentile(times, 0.5))}, ${inMs(p99)}`
    }
    return figures
  },
}

type Press = { path: string; headers?: Record<string, string>; clients: number; seconds: number }

/** How many answers of which status these clients got. They come one by one and ask again after half a second. */
async function press(site: Stage['first'], { path, headers, clients, seconds }: Press) {
  const statuses: Record<number, number> = {}
  const end = performance.now() + seconds * 1000
  const client = async (index: number) => {
    await wait((index / clients) * (seconds / 5) * 1000)
    while (performance.now() < end) {
      const { status } = await visit(site, path, headers)
      statuses[status] = (statuses[status] ?? 0) + 1
      await wait(500)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index)))
  return statuses
}
