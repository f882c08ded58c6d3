import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

import { fixedPages } from '../../lib/routes.ts'
import { readCopies } from './content.ts'
import { inMegabytes, readNumber, residentBytes, sitemapPaths, visit } from './load.ts'
import type { Scenario, Stage } from './scenario.ts'

/** Megabytes by which the process may grow over all of them. */
const mostGrowth = 50

const kinds: ((word: string) => string)[] = [
  (word) => `/#${word}`,
  (word) => `/newsletter/bestaetigen/${word}#a`,
  (word) => `/${word}.segments/_tree.segment.rsc`,
  (word) => `/${word}.rsc`,
  (word) => `/${word}/${word}`,
  (word) => `/aktuelles?thema=${word}%20x`,
  (word) => `/themen?${word}=${word}`,
  (word) => `/Nirgends/${word}.html`,
]

/** These have the shape of an address of the site, so the site itself must say that there is none. */
const asked: ((word: string) => string)[] = [
  (word) => `/${word}`,
  (word) => `/aktuelles/${word}`,
  (word) => `/aktuelles?thema=${word}`,
  (word) => `/veranstaltungen/${word}/kalender.ics`,
  (word) => `/newsletter/bestaetigen/~${word}`,
]

export const randomAddresses: Scenario = {
  name: 'random-addresses',
  promise: `Addresses that nobody has are asked for, each once. None is stored, in memory or on disk, and the process grows by at most ${mostGrowth} MB.`,
  async run(stage) {
    const { first, rig, isShort } = stage
    const [count, rendered] = isShort ? [5_000, 150] : [100_000, 3_000]
    for (const path of await sitemapPaths(first)) await visit(first, path)
    await flood(first, kinds, 1_000)
    await flood(first, asked, 100)
    const [pages, bytes] = [await readNumber(first, 'site_stored_pages'), residentBytes(first)]
    const statuses = [await flood(first, kinds, count - rendered), await flood(first, asked, rendered)]
    const growth = residentBytes(first) - bytes
    const stored = await readNumber(first, 'site_stored_pages')
    assert.ok(stored - pages <= fixedPages.length, `${pages} pages in memory before, ${stored} after`)
    const copies = [...(await readCopies(rig)).keys()]
    assert.deepEqual(
      copies.filter((key) => !/^[a-z0-9/-]+$/.test(key)),
      [],
      'copies on disk',
    )
    assert.equal((await visit(first, '/')).status, 200)
    assert.ok(growth <= mostGrowth * 1024 * 1024, `memory grew by ${inMegabytes(growth)}`)
    return {
      addresses: count,
      'of these asked of the site': rendered,
      'their answers': statuses.map((found) => JSON.stringify(found)).join(', '),
      'pages in memory, before and after': `${pages}, ${stored}`,
      'growth of memory': inMegabytes(growth),
    }
  },
}

/** Asks for so many addresses of these kinds, 16 at a time, and counts the statuses. */
async function flood(site: Stage['first'], shapes: typeof kinds, count: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const statuses: Record<number, number> = {}
  let sent = 0
  const client = async () => {
    for (let turn = sent++; turn < count; turn = sent++) {
      const path = shapes[turn % shapes.length]?.(`x${randomUUID()}`) ?? '/'
      const status = await statusOf(site, agent, path)
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: 16 }, client))
  agent.destroy()
  assert.deepEqual(
    Object.keys(statuses).filter((status) => !['200', '400', '404', '503'].includes(status)),
    [],
  )
  return statuses
}

/** As it stands: `fetch` would keep what follows a `#` to itself. */
const statusOf = ({ port }: Stage['first'], agent: Agent, path: string) =>
  new Promise<number>((resolve, reject) => {
    const asking = request({ port, host: '127.0.0.1', path, agent, headers: { Host: `localhost:${port}` } })
    asking.on('response', (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0)))
    asking.on('error', reject).end()
  })
