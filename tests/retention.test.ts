import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { beforeInBerlin } from '../lib/berlin.ts'
import { flushLog } from '../lib/log.ts'
import { describe as inWords, nextRun, purgeExpired, type Counts } from '../lib/privacy/purge-expired.ts'
import { getBoss } from '../lib/queue.ts'
import { startWorker } from '../lib/worker/worker.ts'
import { create, type Data, type Entry } from './fixtures/documents.ts'
import { inZone, zones } from './fixtures/zones.ts'
import { payload } from './fixtures/site.ts'
import { stopWorker } from './fixtures/worker.ts'

const nothing: Counts = { unconfirmed: 0, messages: 0, reports: 0, consents: 0, deliveries: 0, limits: 0, files: 0 }
const at = (instant: string) => ({ now: new Date(instant) })
const second = 1000

/** A record as if it had been made at that moment. */
async function createAt(collection: Entry, instant: string, data: Data = {}) {
  const { id } = await create(collection, data)
  const req = { payload } as never
  await payload.db.updateOne({ collection, id, data: { createdAt: instant }, req })
  return id
}

const pending = (requestedAt: string, key: string) =>
  create('subscribers', { status: 'pending', requestedAt, confirmedAt: null, key })

async function exists(collection: Entry, id: number) {
  const { totalDocs } = await payload.count({ collection, where: { id: { equals: id } }, overrideAccess: true })
  return totalDocs > 0
}

/** The moment before the run, and the run. */
async function goesAt(collection: Entry, id: number, instant: string) {
  await purgeExpired(payload, { now: new Date(+new Date(instant) - second) })
  const before = await exists(collection, id)
  await purgeExpired(payload, { now: new Date(+new Date(instant) + second) })
  return [before, await exists(collection, id)]
}

const setPeriods = (retention: Data) =>
  payload.db.updateGlobal({ slug: 'settings', data: { retention }, req: { payload } as never })

const usual = { unconfirmedDays: 7, contactMonths: 6, barrierYears: 3, ledgerYears: 3 }

beforeEach(async () => {
  await payload.updateGlobal({
    slug: 'settings',
    data: {
      officeName: 'Innovationsbüro',
      ministry: { name: 'Ministerium', abbreviation: 'BM' },
      operator: { name: 'Betrieb', description: 'Betreibt das Büro.' },
      newsletter: { heading: 'Newsletter', text: 'Termine.', frequency: 'viermal im Jahr' },
      retention: usual,
    },
    overrideAccess: true,
  })
  for (const collection of ['subscribers', 'consents', 'contact-messages', 'barrier-reports'] as const)
    await payload.delete({ collection, where: { id: { exists: true } }, overrideAccess: true })
  await payload.db.pool.query('delete from ops.deliveries; delete from ops.limits')
})

afterAll(stopWorker)

describe('an order that nobody confirms', () => {
  test.each([
    ['in summer', '2026-07-01T10:00:00.000Z', '2026-07-08T10:00:00.000Z'],
    ['over the day that has 23 hours', '2026-03-26T10:00:00.000Z', '2026-04-02T09:00:00.000Z'],
    ['over the day that has 25 hours', '2026-10-22T10:00:00.000Z', '2026-10-29T11:00:00.000Z'],
  ])('is gone after seven days and not before, %s', async (_, requestedAt, end) => {
    const { id, key } = await pending(requestedAt, crypto.randomUUID())
    const consent = await create('consents', { key, requestedAt, endedAt: null })
    expect(await goesAt('subscribers', id, end)).toEqual([true, false])
    const proof = await payload.findByID({ collection: 'consents', id: consent.id, overrideAccess: true })
    expect(proof).toMatchObject({ endReason: 'unconfirmed', endedAt: new Date(+new Date(end) + second).toISOString() })
  })

  test('leaves confirmed ones and the proofs of others alone', async () => {
    const confirmed = await create('subscribers', { requestedAt: '2020-01-01T10:00:00.000Z' })
    const proof = await create('consents', { key: confirmed.key })
    expect(await purgeExpired(payload, at('2026-07-08T10:00:00.000Z'))).toEqual(nothing)
    expect(await exists('subscribers', confirmed.id)).toBe(true)
    const { endedAt } = await payload.findByID({ collection: 'consents', id: proof.id, overrideAccess: true })
    expect(endedAt ?? null).toBeNull()
  })
})

describe('other records', () => {
  test('messages go after six months of the calendar', async () => {
    const id = await createAt('contact-messages', '2026-08-31T10:00:00.000Z')
    expect(await goesAt('contact-messages', id, '2027-02-28T11:00:00.000Z')).toEqual([true, true])
    const other = await createAt('contact-messages', '2026-02-15T11:00:00.000Z')
    expect(await goesAt('contact-messages', other, '2026-08-15T10:00:00.000Z')).toEqual([true, false])
  })

  test('barrier reports go after three years, answered or not', async () => {
    const open = await createAt('barrier-reports', '2024-05-10T10:00:00.000Z')
    const answered = await createAt('barrier-reports', '2024-05-10T10:00:00.000Z', { state: 'answered' })
    expect(await goesAt('barrier-reports', open, '2027-05-10T10:00:00.000Z')).toEqual([true, false])
    expect(await exists('barrier-reports', answered)).toBe(false)
  })

  test('proofs go three years after their end, and those that last stay', async () => {
    const ended = await create('consents', { endedAt: '2026-03-28T10:00:00.000Z', endReason: 'unsubscribed' })
    const lasting = await create('consents', { requestedAt: '2001-01-01T10:00:00.000Z' })
    expect(await goesAt('consents', ended.id, '2029-03-28T09:00:00.000Z')).toEqual([true, false])
    expect(await exists('consents', lasting.id)).toBe(true)
  })

  test('follow the settings', async () => {
    await setPeriods({ unconfirmedDays: 2, contactMonths: 1, barrierYears: 1, ledgerYears: 5 })
    const message = await createAt('contact-messages', '2026-01-15T10:00:00.000Z')
    const proof = await create('consents', { endedAt: '2022-06-01T10:00:00.000Z', endReason: 'erased' })
    await purgeExpired(payload, at('2026-02-15T10:00:01.000Z'))
    expect([await exists('contact-messages', message), await exists('consents', proof.id)]).toEqual([false, true])
    await purgeExpired(payload, at('2027-06-01T10:00:01.000Z'))
    expect(await exists('consents', proof.id)).toBe(false)
  })

  test('deliveries that are done go after 30 days, those that wait stay; counters go when they have run out', async () => {
    const { id } = await create('newsletters')
    const add = (subscriber: number, state: string, day: string) =>
      payload.db.pool.query(
        'insert into ops.deliveries (newsletter_id, subscriber_id, state, queued_at, sent_at) values ($1, $2, $3, $4, $4)',
        [id, subscriber, state, day],
      )
    await add(1, 'sent', '2026-05-01')
    await add(2, 'queued', '2026-05-01')
    await add(3, 'sent', '2026-05-31')
    const now = +new Date('2026-06-10T10:00:00.000Z')
    const limit = 'insert into ops.limits (key, points, expire) values ($1, 1, $2)'
    await payload.db.pool.query(limit, ['past', now - 1])
    await payload.db.pool.query(limit, ['future', now + 1])
    expect(await purgeExpired(payload, { now: new Date(now) })).toEqual({ ...nothing, deliveries: 1, limits: 1 })
    const { rows } = await payload.db.pool.query('select subscriber_id from ops.deliveries order by 1')
    expect(rows.map(({ subscriber_id }) => subscriber_id)).toEqual([2, 3])
  })

  test('mails kept as files go like messages', async () => {
    const folder = path.join(process.env.DATA_DIR ?? '', 'mail')
    await mkdir(folder, { recursive: true })
    for (const [name, day] of [
      ['old.eml', '2026-01-01'],
      ['new.eml', '2026-06-01'],
    ] as const) {
      await writeFile(path.join(folder, name), 'To: jemand@example.org')
      await utimes(path.join(folder, name), new Date(day), new Date(day))
    }
    expect(await purgeExpired(payload, at('2026-07-02T10:00:00.000Z'))).toEqual({ ...nothing, files: 1 })
    expect((await readdir(folder)).filter((name) => /^(old|new)\.eml$/.test(name))).toEqual(['new.eml'])
    await purgeExpired(payload, at('2027-07-02T10:00:00.000Z'))
  })
})

describe('a run', () => {
  const lastEntry = async () => {
    const { docs } = await payload.find({ collection: 'audit-log', sort: '-id', limit: 1, overrideAccess: true })
    return docs[0]
  }

  test('that is dry deletes nothing and counts the same', async () => {
    const id = await createAt('contact-messages', '2020-01-01T10:00:00.000Z')
    await pending('2020-01-01T10:00:00.000Z', 'x')
    const now = new Date('2026-07-08T10:00:00.000Z')
    const entry = await lastEntry()
    const foreseen = await purgeExpired(payload, { dryRun: true, now })
    expect(foreseen).toEqual({ ...nothing, messages: 1, unconfirmed: 1 })
    expect([await exists('contact-messages', id), await lastEntry()]).toEqual([true, entry])
    expect(await purgeExpired(payload, { now })).toEqual(foreseen)
  })

  test('says in the audit log and the log how much it deleted, and nothing about whom', async () => {
    await createAt('contact-messages', '2020-01-01T10:00:00.000Z', { email: 'kanarie@example.org' })
    await createAt('contact-messages', '2020-01-01T10:00:00.000Z')
    const lines: string[] = []
    const write = process.stdout.write
    flushLog()
    process.stdout.write = (line) => lines.push(String(line)) > 0
    try {
      await purgeExpired(payload, at('2026-07-08T10:00:00.000Z'))
      flushLog()
    } finally {
      process.stdout.write = write
    }
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'retention', ...nothing, messages: 2 })
    expect(lines.join()).not.toContain('kanarie')
    expect(await lastEntry()).toMatchObject({
      actor: 'Das System',
      action: 'Aufbewahrung',
      record: 'gelöscht: 2 Anfragen',
    })
    const entry = await lastEntry()
    await purgeExpired(payload, at('2026-07-08T10:00:00.000Z'))
    expect(await lastEntry()).toEqual(entry)
  })

  test('is made when its clock strikes', async () => {
    const id = await createAt('contact-messages', '2020-01-01T10:00:00.000Z')
    startWorker(payload)
    await (await getBoss()).send('retention', {})
    await expect.poll(() => exists('contact-messages', id), { timeout: 20_000 }).toBe(false)
  })
})

test('the words for people are German', () => {
  expect(inWords(nothing)).toBe('nichts')
  expect(inWords({ ...nothing, messages: 12, reports: 1 })).toBe('12 Anfragen, 1 gemeldete Barriere')
})

describe.each(zones)('on a server in %s', (zone) => {
  test('a period ends at the same clock time in Berlin', () =>
    inZone(zone, () => {
      const before = (instant: string, period: Parameters<typeof beforeInBerlin>[1]) =>
        beforeInBerlin(instant, period).toISOString()
      expect(before('2026-03-30T10:00:00.000Z', { days: 7 })).toBe('2026-03-23T11:00:00.000Z')
      expect(before('2026-10-26T11:00:00.000Z', { days: 7 })).toBe('2026-10-19T10:00:00.000Z')
      expect(before('2026-08-31T10:00:00.000Z', { months: 6 })).toBe('2026-02-28T11:00:00.000Z')
      expect(before('2028-02-29T10:00:00.000Z', { years: 3 })).toBe('2025-02-28T10:00:00.000Z')
    }))

  test('the next run is at 3:17 in Berlin', () =>
    inZone(zone, () => {
      const next = (instant: string) => nextRun(new Date(instant)).toISOString()
      expect(next('2026-07-01T01:16:59.000Z')).toBe('2026-07-01T01:17:00.000Z')
      expect(next('2026-07-01T01:17:00.000Z')).toBe('2026-07-02T01:17:00.000Z')
      expect(next('2026-10-24T10:00:00.000Z')).toBe('2026-10-25T02:17:00.000Z')
    }))
})
