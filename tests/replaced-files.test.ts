import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { sql } from '@payloadcms/db-postgres'
import { afterEach, describe, expect, test } from 'vitest'
import { sweepFiles } from '../lib/uploads/sweep.ts'
import { create, smallFile, type Upload } from './fixtures/documents.ts'
import { form } from './fixtures/operations.ts'
import { payload, rest } from './fixtures/site.ts'

const at = (...parts: string[]) => path.join(process.env.DATA_DIR ?? '', ...parts)
const kept = (collection: Upload) =>
  existsSync(at('replaced', collection)) ? readdirSync(at('replaced', collection)) : []

type Stored = { filename?: string | null; sizes?: Record<string, { filename?: string | null } | undefined> }

const namesOf = ({ filename, sizes }: Stored) =>
  [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].filter((name) => typeof name === 'string')

/** The stored files of a document with their content. */
const contentsOf = (collection: Upload, document: Stored) =>
  namesOf(document).map((name) => [name, readFileSync(at(collection, name)).toString('base64')])

const replace = (collection: Upload, id: number, data = {}) =>
  rest(`/${collection}/${id}`, {
    as: 'administration',
    method: 'PATCH',
    body: form(collection, data, smallFile(collection)),
  })

/** Makes the next commit of a transaction that touched this table fail, after everything else went well. */
async function failCommits(table: Upload) {
  await payload.db.drizzle.execute(
    sql.raw(`
      create or replace function ops.fail() returns trigger language plpgsql as 'begin raise exception ''fails''; end';
      create constraint trigger fails after update or delete on ${table}
        deferrable initially deferred for each row execute function ops.fail()`),
  )
}

afterEach(async () => {
  for (const table of ['media', 'documents']) {
    await payload.db.drizzle.execute(sql.raw(`drop trigger if exists fails on ${table}`))
  }
})

describe.each(['media', 'documents'] as const)('%s', (collection) => {
  test('a replacement that is not valid leaves the old files', async () => {
    const document = await create(collection)
    const before = contentsOf(collection, document)
    const { status } = await replace(collection, document.id, { title: 'x'.repeat(1000) })
    expect([status, contentsOf(collection, document)]).toEqual([400, before])
    expect(kept(collection)).toEqual([])
  })

  test.each(['PATCH', 'DELETE'] as const)('a commit that fails leaves the old files: %s', async (method) => {
    const document = await create(collection)
    const before = contentsOf(collection, document)
    const files = readdirSync(at(collection)).length
    await failCommits(collection)
    const { status } =
      method === 'PATCH'
        ? await replace(collection, document.id)
        : await rest(`/${collection}/${document.id}`, { as: 'administration', method })
    expect([status, contentsOf(collection, document)]).toEqual([500, before])
    expect([readdirSync(at(collection)).length, kept(collection)]).toEqual([files, []])
  })

  test('a replacement that succeeds, and a deletion, leave nothing of the old files', async () => {
    const document = await create(collection)
    const { status, body } = await replace(collection, document.id)
    expect(status).toBe(200)
    expect(namesOf(document).filter((name) => existsSync(at(collection, name)))).toEqual([])
    expect(contentsOf(collection, body.doc).length).toBe(namesOf(document).length)
    await rest(`/${collection}/${document.id}`, { as: 'administration', method: 'DELETE' })
    expect(namesOf(body.doc).filter((name) => existsSync(at(collection, name)))).toEqual([])
    expect(kept(collection)).toEqual([])
  })

  test('files of a process that was killed between file and commit come back with the sweep', async () => {
    const document = await create(collection)
    const before = contentsOf(collection, document)
    mkdirSync(at('replaced', collection), { recursive: true })
    for (const name of namesOf(document)) {
      linkSync(at(collection, name), at('replaced', collection, randomUUID() + name))
      rmSync(at(collection, name))
    }
    await sweepFiles(payload)
    expect(kept(collection)).toHaveLength(before.length)
    await sweepFiles(payload, new Date(Date.now() + 2 * 60 * 60 * 1000))
    expect([contentsOf(collection, document), kept(collection)]).toEqual([before, []])
  })
})
