import { mkdir } from 'node:fs/promises'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createReadiness } from '../lib/delivery/health.ts'
import { getBoss } from '../lib/queue.ts'
import { clearNewsletter, forgetJobs, sql, writeIssue } from './fixtures/newsletter.ts'
import { payload } from './fixtures/site.ts'

const { DATABASE_URL: databaseUrl = '', DATA_DIR: dataDir = '' } = process.env
const check = (options = {}) =>
  createReadiness({ root: process.cwd(), dataDir, databaseUrl, isListening: () => true, ...options })()

beforeEach(() => mkdir(dataDir, { recursive: true }))

test('a process whose database, queue and disk are well is ready', async () => {
  await forgetJobs()
  await clearNewsletter()
  const well = { ok: true }
  expect(await check()).toEqual({
    database: well,
    migrations: well,
    queue: well,
    newsletter: well,
    notices: well,
    disk: well,
  })
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

test('a job that fails for more than an hour turns it red', async () => {
  const boss = await getBoss()
  const id = await boss.send('mail', { kind: 'confirm', subscriber: 0 }, { startAfter: 3600 })
  await payload.db.pool.query(
    `update work.job set state = 'retry', retry_count = 9, created_on = now() - interval '2 hours' where id = $1`,
    [id],
  )
  expect(await check()).toMatchObject({
    queue: { ok: false, reason: expect.stringMatching(/^a job fails for 7\d\d\d s$/) },
  })
  await payload.db.pool.query('delete from work.job where id = $1', [id])
})

describe('an issue of the newsletter', () => {
  beforeEach(clearNewsletter)
  afterAll(clearNewsletter)

  /** An issue and one mail of it; times in minutes ago. */
  async function issue(state: string, { changed, due, sent }: { changed: number; due?: number; sent?: number }) {
    const { id } = await writeIssue()
    await sql(
      `update newsletters set state = $2, released_at = now() - $3 * interval '1 minute', updated_at = now() - $3 * interval '1 minute' where id = $1`,
      [id, state, changed],
    )
    const insert = `insert into ops.deliveries (newsletter_id, subscriber_id, state, next_at, sent_at)`
    if (due !== undefined)
      await sql(`${insert} values ($1, 1, 'queued', now() - $2 * interval '1 minute', null)`, [id, due])
    if (sent !== undefined)
      await sql(`${insert} values ($1, 2, 'sent', now(), now() - $2 * interval '1 minute')`, [id, sent])
    return id
  }

  test('from which no mail leaves although mails are due turns it red and names it', async () => {
    const id = await issue('sending', { changed: 30, due: 20, sent: 15 })
    expect(await check()).toMatchObject({
      newsletter: { ok: false, reason: expect.stringMatching(`^issue ${id} makes no progress for 9\\d\\d s$`) },
    })
  })

  test.each([
    ['that does not begin at its time', 'released', { changed: 20 }],
    ['all of whose mails are put off for more than an hour', 'sending', { changed: 90, due: -30, sent: 80 }],
    ['that nobody ends', 'sending', { changed: 90, sent: 80 }],
  ])('%s turns it red', async (_name, state, times) => {
    await issue(state, times)
    expect(await check()).toMatchObject({ newsletter: { ok: false } })
  })

  test.each([
    ['a mail of which has just left', 'sending', { changed: 30, due: 20, sent: 1 }],
    ['whose mails were put off a moment ago', 'sending', { changed: 30, due: -10, sent: 20 }],
    ['that is paused', 'paused', { changed: 300, due: 300, sent: 300 }],
    ['that is held', 'held', { changed: 300 }],
    ['that waits for its time', 'released', { changed: 5 }],
  ])('%s leaves it green', async (_name, state, times) => {
    await issue(state, times)
    expect(await check()).toMatchObject({ newsletter: { ok: true } })
  })
})
