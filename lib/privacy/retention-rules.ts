import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { beforeInBerlin } from '../berlin.ts'
import { env } from '../env.ts'
import type { Setting } from '../payload-types.ts'
import { query } from '../payload/transaction.ts'

/** How long what is kept, as the settings say. */
export type Periods = Setting['retention']

export type RetentionRule = {
  one: string
  many: string
  /** What is older than this instant has to go. */
  before: (now: Date, periods: Periods) => Date
  count: (req: PayloadRequest, before: Date) => Promise<number>
  remove: (req: PayloadRequest, before: Date, now: Date) => Promise<number>
}

/** Rows of one table; `$1` is the instant. */
function rows(condition: string): Pick<RetentionRule, 'count' | 'remove'> {
  return {
    count: (req, before) => countOf(req, `select count(*)::int as count from ${condition}`, [before]),
    remove: async (req, before) => (await query(req, `delete from ${condition}`, [before])).rowCount ?? 0,
  }
}

/** Everything with a period, wherever it is kept. None of these collections has versions or a trash. */
export const retentionRules = {
  unconfirmed: {
    one: 'nicht bestätigte Bestellung',
    many: 'nicht bestätigte Bestellungen',
    before: (now, { unconfirmedDays: days }) => beforeInBerlin(now, { days }),
    ...rows(`subscribers where status = 'pending' and requested_at < $1`),
    remove: removeUnconfirmed,
  },
  messages: {
    one: 'Anfrage',
    many: 'Anfragen',
    before: (now, { contactMonths: months }) => beforeInBerlin(now, { months }),
    ...rows('contact_messages where created_at < $1'),
  },
  reports: {
    one: 'gemeldete Barriere',
    many: 'gemeldete Barrieren',
    before: (now, { barrierYears: years }) => beforeInBerlin(now, { years }),
    ...rows('barrier_reports where created_at < $1'),
  },
  consents: {
    one: 'Nachweis einer Einwilligung',
    many: 'Nachweise von Einwilligungen',
    before: (now, { ledgerYears: years }) => beforeInBerlin(now, { years }),
    ...rows('consents where ended_at < $1'),
  },
  deliveries: {
    one: 'Versandvermerk',
    many: 'Versandvermerke',
    before: (now) => beforeInBerlin(now, { days: 30 }),
    ...rows(`ops.deliveries where state <> 'queued' and coalesce(sent_at, queued_at) < $1`),
  },
  limits: {
    one: 'abgelaufener Zähler gegen Missbrauch',
    many: 'abgelaufene Zähler gegen Missbrauch',
    before: (now) => now,
    ...rows('ops.limits where expire < extract(epoch from $1::timestamptz) * 1000'),
  },
  files: {
    one: 'Mail als Datei',
    many: 'Mails als Dateien',
    before: (now, { contactMonths: months }) => beforeInBerlin(now, { months }),
    count: async (_, before) => (await mailsBefore(before)).length,
    remove: removeMails,
  },
} satisfies Record<string, RetentionRule>

/** In one statement, so that whoever confirms at this moment keeps the subscription. */
function removeUnconfirmed(req: PayloadRequest, before: Date, now: Date) {
  return countOf(
    req,
    `with gone as (
       delete from subscribers where status = 'pending' and requested_at < $1 returning key
     ), ended as (
       update consents set ended_at = $2, end_reason = 'unconfirmed', updated_at = $2
       where ended_at is null and key in (select key from gone)
     )
     select count(*)::int as count from gone`,
    [before, now],
  )
}

async function countOf(req: PayloadRequest, statement: string, values: Date[]) {
  const { rows } = await query<{ count: number }>(req, statement, values)
  return rows[0]?.count ?? 0
}

const folder = path.join(env.DATA_DIR, 'mail')

/** Without SMTP settings mails are files; they hold what mails hold. */
async function mailsBefore(before: Date) {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(folder, name)).catch(() => undefined))?.mtime })),
  )
  return files.filter(({ at }) => at && at < before).map(({ name }) => path.join(folder, name))
}

async function removeMails(_: PayloadRequest, before: Date) {
  const files = await mailsBefore(before)
  await Promise.all(files.map((file) => rm(file, { force: true })))
  return files.length
}
