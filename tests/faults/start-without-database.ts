import assert from 'node:assert/strict'

import { changePost, deleteProbes, newMark, publishPost, readCopies } from './content.ts'
import { allReady, inMs, readPages, until, visit } from './load.ts'
import type { Scenario } from './scenario.ts'

export const startWithoutDatabase: Scenario = {
  name: 'start-without-database',
  promise:
    'While Postgres is down a new process starts. It answers every page of the sitemap with the last good text from the copy on disk, and the pictures that visitors have seen; when Postgres returns it heals by itself.',
  async run(stage) {
    const { rig, first, second } = stage
    const staff = await rig.signIn(first.url)
    const probe = await publishPost(staff, newMark())
    const texts = await readPages(stage)
    await until('every page has a copy on disk', 20, async () => {
      const copies = await readCopies(rig)
      return [...texts.keys()].every((path) => copies.has(path))
    })
    const pictures = new Set(
      [...texts.values()].flatMap((text) => [...text.matchAll(/<img[^>]* src="([^"]+)"/g)].map(([, src = '']) => src)),
    )
    assert.ok(pictures.size > 0)
    for (const path of pictures) assert.equal((await visit(first, path)).status, 200, path)

    await rig.database.kill()
    let isBack = false
    try {
      const fresh = await rig.startSite({ awaitReady: false })
      const times: number[] = []
      for (const [path, text] of texts) {
        const answer = await visit(fresh, path)
        assert.deepEqual([path, answer.status, answer.text === text], [path, 200, true])
        times.push(answer.ms)
      }
      const seen = await Promise.all([...pictures].map(async (path) => (await visit(fresh, path)).status))
      const shown = seen.filter((status) => status === 200).length
      assert.equal(shown, pictures.size, 'pictures that a new process shows')

      await rig.database.start()
      isBack = true
      const mark = newMark()
      await until('a change is accepted again', 10, () =>
        changePost(staff, probe.id, { title: mark }).then(
          () => true,
          () => false,
        ),
      )
      const healed = await until('the new process shows the change', 10, async () =>
        (await visit(fresh, probe.path)).text.includes(mark),
      )
      await allReady([fresh, first, second])
      await fresh.stop()
      await deleteProbes(staff)
      return {
        'first answer after its start': inMs(fresh.startedIn),
        'pages with their last good text': texts.size,
        'slowest page': inMs(Math.max(...times)),
        'pictures shown': `${shown} of ${pictures.size}`,
        'a publication after the return stood on the new process after': inMs(healed),
      }
    } finally {
      if (!isBack) await rig.database.start()
    }
  },
}
