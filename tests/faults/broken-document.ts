import assert from 'node:assert/strict'

import { changePost, deleteProbes, newMark, publishPost } from './content.ts'
import { assertSame, readPages, until, visit } from './load.ts'
import type { Scenario, Stage } from './scenario.ts'
import { sql } from '../rig/sql.ts'

/** What somebody or something wrote into the column of a published post. */
const faults: Record<string, string> = {
  'an empty node': '{"root":{"type":"root","children":[null]}}',
  'a block of an unknown type':
    '{"root":{"type":"root","children":[{"type":"block","fields":{"blockType":"erfunden"}}]}}',
  'a text instead of nodes': '{"root":{"type":"root","children":"kaputt"}}',
  'a number instead of a text': '42',
  'a text instead of a document': '"kaputt"',
  'a picture that is none':
    '{"root":{"type":"root","children":[{"type":"block","fields":{"blockType":"figure","image":{"filename":"x","width":1,"height":1}}}]}}',
}

export const brokenDocument: Scenario = {
  name: 'broken-document',
  promise:
    'The text of one published post is damaged in the database, in several ways, and everything is outdated. Its page answers 200 with its last good version, or without the damaged part where that can be left out; every other page is as before; after the repair the page is fresh.',
  async run(stage) {
    const { rig, first, second } = stage
    const staff = await rig.signIn(first.url)
    const [broken, title] = [await publishPost(staff, newMark()), newMark()]
    const other = await publishPost(staff, title)
    // A post ends with the newest others: only with this one below it the page is the last good one of both processes.
    for (const site of [first, second]) await shows(site, broken.path, title)
    const column = 'update posts_locales set content = $1 where _parent_id = $2'
    const [{ content } = { content: '' }] = await sql<{ content: object }>(
      rig,
      'select content from posts_locales where _parent_id = $1',
      [broken.id],
    )
    const figures: Record<string, string> = {}
    for (const [name, fault] of Object.entries(faults).slice(0, stage.isShort ? 1 : undefined)) {
      const texts = await readPages(stage)
      const good = (await visit(first, broken.path)).text
      await sql(rig, column, [fault, broken.id])
      const mark = newMark()
      await changePost(staff, other.id, { content: JSON.parse(JSON.stringify(content).replace(/Probe [\w-]+/, mark)) })
      await shows(first, other.path, mark)
      await shows(second, other.path, mark)
      texts.delete(other.path)
      texts.delete(broken.path)
      for (const site of [first, second]) {
        const page = await visit(site, broken.path)
        assert.equal(page.status, 200, name)
        figures[name] = page.text === good ? 'last good page' : 'page without the damaged part'
        for (const [path, text] of texts) assertSame((await visit(site, path)).text, text, path)
      }
      await sql(rig, column, [JSON.stringify(content), broken.id])
      const repaired = newMark()
      await changePost(staff, broken.id, { title: repaired })
      for (const site of [first, second]) await shows(site, broken.path, repaired)
    }
    assert.ok(Object.values(figures).includes('last good page'), 'nothing broke the page')
    await deleteProbes(staff)
    return figures
  },
}

const shows = (site: Stage['first'], path: string, mark: string) =>
  until(`${path} shows the change`, 10, async () => (await visit(site, path)).text.includes(mark))
