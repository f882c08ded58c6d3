import { mkdir } from 'node:fs/promises'
import { beforeEach, expect, test } from 'vitest'
import { createReadiness } from '../lib/delivery/health.ts'
import { getBoss } from '../lib/work/boss.ts'
import { payload } from './fixtures/site.ts'

const { DATABASE_URL: databaseUrl = '', DATA_DIR: dataDir = '' } = process.env
const check = (options = {}) =>
  createReadiness({ root: process.cwd(), dataDir, databaseUrl, isListening: () => true, ...options })()

beforeEach(() => mkdir(dataDir, { recursive: true }))

test('a process whose database, queue and disk are well is ready', async () => {
  await getBoss()
  expect(Object.values(await check()).every(({ ok }) => ok)).toBe(true)
})

test('a job that nobody takes for minutes turns it red', async () => {
  const boss = await getBoss()
  const id = await boss.send('mail', { kind: 'confirm', subscriber: 0 }, { startAfter: 3600 })
  await payload.db.pool.query(`update work.job set start_after = now() - interval '20 minutes' where id = $1`, [id])
  expect(await check()).toMatchObject({
    queue: { ok: false, reason: expect.stringMatching(/^a job waits for 1[12]\d\d s$/) },
  })
  await payload.db.pool.query('delete from work.job where id = $1', [id])
})

test('a database that does not answer, and news that do not come, turn it red', async () => {
  const away = { databaseUrl: 'postgres://nobody@127.0.0.1:1/none', isListening: () => false }
  expect(await check(away)).toMatchObject({ database: { ok: false }, notices: { ok: false }, disk: { ok: true } })
})
