import assert from 'node:assert/strict'

import { newMark, post, type Staff } from './content.ts'
import type { Stage } from './scenario.ts'
import { sql } from '../rig/sql.ts'

/** A post that is written again and again. The number at the end of its title grows with each write. */
type Written = {
  mark: string
  id?: number
  /** The last number that was sent. */
  tried: number
  /** The last number that was acknowledged with 2xx, of any write and of one that publishes. */
  newest: number
  published: number
}

/** Editors who write until the site or its database goes away, and who note only what was acknowledged. */
export function startWriters(staff: Staff, count = 4) {
  const documents: Written[] = []
  let isExpected = false
  const refusals: string[] = []

  async function write() {
    for (;;) {
      const document = { mark: newMark(), tried: 0, newest: 0, published: 0 }
      documents.push(document)
      for (const step of [create, publish, draft, publish, draft, publish]) {
        if (!(await step(staff, document).catch((error: unknown) => isRefused(String(error))))) return
      }
    }
  }

  /** Failures before the fault are no consequence of it. */
  function isRefused(reason: string) {
    if (!isExpected) refusals.push(reason)
    return false
  }

  const running = Promise.all(Array.from({ length: count }, write))
  return {
    documents,
    /** From now on writes may fail. */
    expectTrouble: () => {
      isExpected = true
    },
    /** Resolves when the last writer has given up. */
    async ended() {
      await running
      assert.deepEqual(refusals, [], 'writes that failed before the fault')
      return documents
    },
  }
}

async function create(staff: Staff, document: Written) {
  const data = { ...post(next(document)), _status: 'draft' }
  const { doc } = await send(staff, 'POST', 'posts?locale=de&depth=0&draft=true', data)
  document.id = doc.id
  document.newest = document.tried
  return true
}

async function publish(staff: Staff, document: Written) {
  const data = { ...post(next(document)), _status: 'published' }
  await send(staff, 'PATCH', `posts/${document.id}?locale=de&depth=0`, data)
  document.newest = document.published = document.tried
  return true
}

async function draft(staff: Staff, document: Written) {
  await send(staff, 'PATCH', `posts/${document.id}?locale=de&depth=0&draft=true`, post(next(document)))
  document.newest = document.tried
  return true
}

const next = (document: Written) => `${document.mark} ${++document.tried}`

async function send(staff: Staff, method: string, address: string, body: object) {
  const response = await staff.send(method, address, body)
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${response.status}: ${text.slice(0, 200)}`)
  return JSON.parse(text) as { doc: { id: number } }
}

type Row = {
  id: number
  status: string
  title: string
  versions: { title: string; status: string; latest: boolean | null }[]
}

/**
 * Reads every noted write by SQL and by REST. Throws when an acknowledged one is missing, or when the row of a
 * document and its newest version do not belong together. Returns how many acknowledged writes were found.
 */
export async function findAll({ rig }: Pick<Stage, 'rig'>, staff: Staff, documents: Written[]) {
  const noted = documents.filter(({ newest }) => newest > 0)
  const rows = await sql<Row>(rig, documentsWithVersions, [documents.map(({ mark }) => `${mark}%`)])
  for (const row of rows) checkWhole(row)
  for (const document of noted) {
    const row = rows.find(({ id }) => id === document.id)
    assert.ok(row, `${document.mark} is lost`)
    const newest = Math.max(...row.versions.map(({ title }) => numberIn(title)))
    const published = Math.max(
      0,
      ...row.versions.filter(({ status }) => status === 'published').map(({ title }) => numberIn(title)),
    )
    assert.ok(newest >= document.newest && newest <= document.tried, `newest ${newest}: ${JSON.stringify(document)}`)
    assert.ok(published >= document.published, `published ${published}: ${JSON.stringify(document)}`)
    const answer = await staff.send('GET', `posts/${document.id}?locale=de&depth=0&draft=true`)
    assert.equal(numberIn((await answer.json()).title), newest, 'REST and SQL differ')
  }
  assert.deepEqual(await sql(rig, torn), [], 'rows without their text')
  return noted.reduce((sum, { newest }) => sum + newest, 0)
}

/** One newest version, the last one written; a published row is that version or the last published one. */
function checkWhole({ status, title, versions }: Row) {
  const facts = JSON.stringify({ status, title, versions })
  const [latest, ...more] = versions.filter((version) => version.latest)
  assert.ok(latest && more.length === 0, facts)
  assert.equal(numberIn(latest.title), Math.max(...versions.map((version) => numberIn(version.title))), facts)
  const published = versions
    .filter((version) => version.status === 'published')
    .map((version) => numberIn(version.title))
  assert.equal(status, published.length ? 'published' : 'draft', facts)
  if (published.length) assert.equal(numberIn(title), Math.max(...published), facts)
}

const numberIn = (title: string) => Number(/\d+$/.exec(title)?.[0])

const documentsWithVersions = `
  select p.id, p._status::text as status, l.title,
    (select coalesce(json_agg(json_build_object('title', vl.version_title, 'status', v.version__status, 'latest', v.latest) order by v.id), '[]')
     from _posts_v v join _posts_v_locales vl on vl._parent_id = v.id and vl._locale = 'de' where v.parent_id = p.id) as versions
  from posts p join posts_locales l on l._parent_id = p.id and l._locale = 'de'
  where l.title like any($1)`

const torn = `
  select 'posts' as part, p.id from posts p
  where not exists (
    select 1 from posts_locales l where l._parent_id = p.id and l._locale = 'de'
      and (l.slug is not null or p.deleted_at is not null or coalesce(l.title, '') = ''))
  union all
  select '_posts_v', v.id from _posts_v v
  where not exists (select 1 from posts p where p.id = v.parent_id)
     or not exists (select 1 from _posts_v_locales l where l._parent_id = v.id and l._locale = 'de')
  union all
  select 'no version', p.id from posts p where not exists (select 1 from _posts_v v where v.parent_id = p.id)`
