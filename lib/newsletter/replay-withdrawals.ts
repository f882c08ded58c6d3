import { readFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import { log } from '../log.ts'
import { inTransaction, query } from '../payload/transaction.ts'
import { endSubscription, type EndReason, type SuppressionReason, withdrawals } from './unsubscribe.ts'
import { endReasonOf } from './suppress.ts'

type Line = { time: string; key: string; reason: EndReason | SuppressionReason | 'forgotten' }

/**
 * Carries out again what the list of withdrawals says and the database does not know, because it was restored from an
 * older backup: suppressions stand again, whoever left after ordering or confirming is gone again, and so is what
 * somebody wrote before being erased.
 */
export async function replayWithdrawals(payload: Payload) {
  const lines = await readLines()
  if (!lines.length) return
  const lasts = new Map(lines.map((line) => [line.key, line]))
  const suppressed = lines.filter(({ reason }) => isSuppression(reason))
  const forgotten = lines.filter(({ reason }) => reason === 'forgotten')
  const ended = await inTransaction(payload, async (req) => {
    for (const text of forgetTexts)
      await query(req, text, [forgotten.map(({ key }) => key), forgotten.map(({ time }) => time)])
    await query(req, suppressText, [suppressed.map(({ key }) => key), suppressed.map(({ reason }) => reason)])
    const times = [...lasts.values()].map(({ time }) => time)
    const { rows } = await query<{ key: string }>(req, cameBackText, [[...lasts.keys()], times])
    for (const { key } of rows) await endSubscription(req, key, endOf(lasts.get(key)?.reason ?? 'unsubscribed'))
    return rows.length
  })
  if (ended) log('withdrawals carried out again', { ended })
}

/** Oldest first; a torn line is left out. */
async function readLines() {
  const text = await readFile(withdrawals, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return [...text.matchAll(/^(\S{24}) ([0-9a-f]{32}) ([a-z]+)$/gm)].map(
    ([, time, key, reason]) => ({ time, key, reason }) as Line,
  )
}

const isSuppression = (reason: Line['reason']): reason is SuppressionReason => /^(hard|soft|complaint)$/.test(reason)

function endOf(reason: Line['reason']): EndReason {
  if (isSuppression(reason)) return endReasonOf(reason)
  return reason === 'forgotten' ? 'erased' : reason
}

const suppressText = `
  insert into suppressions (key, reason)
  select distinct on (key) key, reason::enum_suppressions_reason from unnest($1::text[], $2::text[]) as line (key, reason)
  on conflict (key) do nothing`

/** As `erase` does: the duty to answer a report stays, the person does not. */
const forgetTexts = [
  `delete from contact_messages m using unnest($1::text[], $2::timestamptz[]) as line (key, time)
   where m.key = line.key and m.created_at < line.time`,
  `delete from barrier_reports r using unnest($1::text[], $2::timestamptz[]) as line (key, time)
   where r.key = line.key and r.created_at < line.time and r.state <> 'open'`,
  `update barrier_reports r set description = '[gelöscht]', email = null, key = null, note = null
   from unnest($1::text[], $2::timestamptz[]) as line (key, time)
   where r.key = line.key and r.created_at < line.time`,
]

const cameBackText = `
  select s.key from subscribers s
  join unnest($1::text[], $2::timestamptz[]) as line (key, time) on line.key = s.key
  where greatest(s.requested_at, s.confirmed_at) < line.time
  order by s.key`
