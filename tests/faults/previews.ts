import assert from 'node:assert/strict'

import { deleteProbes, draftChange, newMark, publishPost, readCopies, type Staff } from './content.ts'
import { inMs, percentile, readPages, visit } from './load.ts'
import type { Scenario, Stage } from './scenario.ts'
import { sessionCookieOf } from '../../lib/session-cookie.ts'
import { sql } from '../rig/sql.ts'

export const previews: Scenario = {
  name: 'previews',
  promise:
    'An editor previews the unpublished change of a public post while a visitor reads the same page, many pairs at once, and everything is outdated again and again. Every preview shows the change; no visitor ever gets a byte of it, nor does the copy on disk.',
  async run(stage) {
    const { rig, first, second, isShort } = stage
    const staff = await rig.signIn(first.url)
    const { id, path } = await publishPost(staff, newMark())
    const canary = newMark()
    await draftChange(staff, id, { title: canary, teaser: canary })
    const headers = { Cookie: await openPreview(first, staff, id, path), 'Sec-Fetch-Site': 'same-origin' }

    const pairs = isShort ? 20 : 200
    const outdated = setInterval(() => void outdateAll(rig), 100)
    const found = await Promise.all(
      Array.from({ length: pairs }, async () => Promise.all([visit(first, path, headers), visit(first, path)])),
    ).finally(() => clearInterval(outdated))
    const shown = found.filter(([preview]) => preview.status === 200 && preview.text.includes(canary))
    assert.equal(shown.length, pairs, 'previews that show the change')
    assert.deepEqual(new Set(found.map(([, visitor]) => visitor.status)), new Set([200]))
    assert.deepEqual(found.filter(([, visitor]) => visitor.text.includes(canary)).length, 0, 'visitors who saw it')

    await outdateAll(rig)
    const texts = await readPages(stage)
    for (const site of [first, second]) texts.set(path, (await visit(site, path)).text)
    for (const [other, text] of texts) assert.ok(!text.includes(canary), other)
    const copies = await readCopies(rig)
    assert.ok(copies.size >= texts.size)
    for (const [key, text] of copies) assert.ok(!text.includes(canary), `the copy of ${key}`)
    await deleteProbes(staff)
    return {
      pairs,
      'previews that showed the change': shown.length,
      'visitors who saw it': 0,
      'copies on disk searched': copies.size,
      'slowest preview': inMs(Math.max(...found.map(([preview]) => preview.ms))),
      'visitors meanwhile, p99': inMs(
        percentile(
          found.map(([, visitor]) => visitor.ms),
          0.99,
        ),
      ),
    }
  },
}

/** The cookies of an editor who pressed "Vorschau". */
async function openPreview({ url }: Stage['first'], { token }: Staff, id: number, path: string) {
  const session = `${sessionCookieOf(url)}=${token}`
  const response = await fetch(`${url}/vorschau?collection=posts&id=${id}`, {
    redirect: 'manual',
    headers: { Cookie: session, 'Sec-Fetch-Site': 'same-origin' },
  })
  assert.equal(new URL(response.headers.get('location') ?? '', url).pathname, path)
  const [bypass] = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0])
  assert.ok(bypass?.startsWith('__prerender_bypass='))
  return `${session}; ${bypass}`
}

const outdateAll = (rig: Stage['rig']) => sql(rig, `select pg_notify('content_changed', '{}')`)
