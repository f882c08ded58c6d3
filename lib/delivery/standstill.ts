import { startsAtSql } from '../newsletter/send-time.ts'

/** Work that should go on and does not: since how many seconds, and for an issue of the newsletter which. */
export type Standstill = { kind: 'waiting' | 'failing' | 'issue'; seconds: number; issue?: number; subject?: string }

/** Runs one statement without values on the database. */
type Run = (text: string) => Promise<{ rows: object[] }>

/**
 * Finds jobs that nobody takes or that fail again and again, and issues of the newsletter that do not begin at their time
 * or from which no mail leaves. Paused issues stand still on purpose and are not among them.
 */
export async function findStandstills(run: Run): Promise<Standstill[]> {
  const { rows: tables } = await run(
    `select to_regclass('work.job') is not null as jobs, to_regclass('ops.deliveries') is not null as deliveries`,
  )
  const { jobs, deliveries } = (tables[0] ?? {}) as { jobs?: boolean; deliveries?: boolean }
  const texts = [...(jobs ? [jobsText] : []), ...(deliveries ? [issuesText] : [])]
  const found = await Promise.all(texts.map(async (text) => (await run(text)).rows as Standstill[]))
  return found.flat()
}

/** Jobs whose time has come are taken within seconds. A mail may fail for a while, when the other side is busy. */
const jobsText = `
  select kind, extract(epoch from now() - since)::int as seconds from (
    select 'waiting' as kind, min(start_after) as since from work.job where state in ('created', 'retry')
    union all
    select 'failing', min(created_on) from work.job where state in ('retry', 'active') and retry_count > 0
  ) standstill
  where since < now() - case kind when 'waiting' then interval '5 minutes' else interval '1 hour' end`

/** A mail that was put off waits for its next attempt, up to an hour; any other leaves while its issue goes on. */
const issuesText = `
  select 'issue' as kind, n.id as issue, n.subject, extract(epoch from now() - p.last)::int as seconds
  from newsletters n
  cross join lateral (
    select greatest(n.updated_at, max(d.sent_at)) as last, min(d.next_at) filter (where d.state = 'queued') as due
    from ops.deliveries d where d.newsletter_id = n.id
  ) p
  where n.state = 'sending' and p.last < now() - interval '5 minutes'
    and (p.due < now() - interval '5 minutes' or p.last < now() - interval '70 minutes')
  union all
  select 'issue', n.id, n.subject, extract(epoch from now() - ${startsAtSql})::int
  from newsletters n where n.state = 'released' and greatest(${startsAtSql}, n.updated_at) < now() - interval '5 minutes'
  order by seconds desc`
