import assert from 'node:assert/strict'

import { changePost, deleteProbes, newMark, publishPost, readCopies, withdrawPost } from './content.ts'
import { inMs, percentile, readPages, until, visit } from './load.ts'
import type { Scenario } from './scenario.ts'

export const twoProcesses: Scenario = {
  name: 'two-processes',
  promise:
    'What is published on one process stands on the other at once. What is withdrawn on one answers 404 on the other within 1 s, is in no list and no copy on disk, and stays away when Postgres is killed right then.',
  async run(stage) {
    const { rig, first, second, isShort } = stage
    const staff = await rig.signIn(first.url)
    const { id, path } = await publishPost(staff, newMark())
    const sites = [first, second]
    const times: number[][] = [[], []]
    for (let turn = 0; turn < (isShort ? 5 : 30); turn++) {
      const mark = newMark()
      await changePost(staff, id, { title: mark })
      const seen = sites.map((site) =>
        until('the change is visible', 5, async () => (await visit(site, path)).text.includes(mark)),
      )
      for (const [index, ms] of (await Promise.all(seen)).entries()) times[index]?.push(ms)
    }

    const others = [...(await readPages(stage)).keys(), '/aktuelles'].filter((other) => other !== path)
    await withdrawPost(staff, id)
    const gone = await Promise.all(
      sites.map((site) =>
        until('the page is gone', isShort ? 3 : 1, async () => (await visit(site, path)).status === 404),
      ),
    )
    assert.deepEqual(mentions(await readCopies(rig), path), [], 'copies on disk that mention it')

    await rig.database.kill()
    try {
      for (const site of sites) {
        const { status } = await visit(site, path)
        assert.ok(status === 404 || status === 503, `${status} for a withdrawn page`)
        const texts = await Promise.all(others.map(async (other) => [other, (await visit(site, other)).text] as const))
        assert.deepEqual(mentions(new Map(texts), path), [], 'pages that mention it')
      }
      assert.deepEqual(mentions(await readCopies(rig), path), [], 'copies on disk that mention it')
    } finally {
      await rig.database.start()
    }
    await until('changes are accepted again', 10, () =>
      deleteProbes(staff).then(
        () => true,
        () => false,
      ),
    )
    const [own = [], across = []] = times
    return {
      publications: own.length,
      'visible on the same process, median and p99': `${inMs(percentile(own, 0.5))}, ${inMs(percentile(own, 0.99))}`,
      'visible on the other process, median and p99': `${inMs(percentile(across, 0.5))}, ${inMs(percentile(across, 0.99))}`,
      'withdrawn, gone on both after': gone.map(inMs).join(', '),
    }
  },
}

const mentions = (texts: Map<string, string>, path: string) =>
  [...texts].filter(([key, text]) => key === path || text.includes(`"${path}"`)).map(([key]) => key)
