import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { flushLog } from '../lib/log.ts'
import { sweepFiles } from '../lib/uploads/sweep.ts'
import { create, sample, smallFile } from './fixtures/documents.ts'
import { form } from './fixtures/operations.ts'
import { payload, rest } from './fixtures/site.ts'

const folder = (name: string) => path.join(process.env.DATA_DIR ?? '', name)
const minute = 60 * 1000

/** A file that was last written so many minutes ago. */
function leave(where: string, name: string, minutes: number) {
  mkdirSync(folder(where), { recursive: true })
  const file = path.join(folder(where), name)
  writeFileSync(file, 'x')
  const then = new Date(Date.now() - minutes * minute)
  utimesSync(file, then, then)
  return file
}

test('what a killed upload left goes after an hour, what documents use and what is young stays', async () => {
  const rows = [
    ['media', await create('media')],
    ['documents', await create('documents')],
  ] as const
  const used = rows.flatMap(([collection, row]) => {
    const { filename, sizes } = row as { filename: string; sizes?: Record<string, { filename?: string | null }> }
    const names = [filename, ...Object.values(sizes ?? {}).map((size) => size.filename)].filter(Boolean) as string[]
    return names.map((name) => {
      utimesSync(path.join(folder(collection), name), new Date(0), new Date(0))
      return path.join(folder(collection), name)
    })
  })
  const old = ['media', 'documents', 'temporary'].map((where) => leave(where, 'left.jpg', 61))
  const young = ['media', 'documents', 'temporary'].map((where) => leave(where, 'new.jpg', 59))
  const counts = await sweepFiles(payload)
  flushLog()
  expect(counts).toEqual({ media: 1, documents: 1, temporary: 1 })
  expect([used, young, old].map((files) => files.filter(existsSync))).toEqual([used, young, []])
})

test('the folder of another database is left alone', async () => {
  const files = Array.from({ length: 150 }, (_, index) => leave('documents', `foreign-${index}.pdf`, 100))
  expect((await sweepFiles(payload)).documents).toBe(0)
  expect(files.every(existsSync)).toBe(true)
})

test('an upload whose document cannot be saved leaves no file', async () => {
  const folders = ['media', 'documents', 'temporary'].map(folder)
  const list = () => folders.filter(existsSync).flatMap((where) => readdirSync(where))
  const before = list()
  const hook = () => Promise.reject(new Error('the disk of the database is full'))
  for (const collection of ['media', 'documents'] as const) {
    const { hooks } = payload.collections[collection].config
    hooks.afterChange.push(hook)
    const body = form(collection, sample(collection), smallFile(collection))
    expect((await rest(`/${collection}`, { as: 'redaktion', method: 'POST', body })).status).toBe(500)
    hooks.afterChange.splice(hooks.afterChange.indexOf(hook), 1)
  }
  expect(list()).toEqual(before)
})
