import type { Payload, PayloadRequest } from 'payload'
import { recordAudit } from './audit.ts'
import { atBerlinTime, beforeInBerlin } from '../berlin.ts'
import { log } from '../log.ts'
import { inTransaction } from '../payload/transaction.ts'
import { type Periods, type RetentionRule, retentionRules } from './retention-rules.ts'

type Kind = keyof typeof retentionRules
export type Counts = Record<Kind, number>

const kinds = Object.keys(retentionRules) as Kind[]

/**
 * Deletes everything that is older than the settings allow and returns how much of each kind; months and years are those
 * of the calendar in Berlin. A dry run only counts. What was deleted stands in the audit log and in the log, as numbers.
 */
export async function purgeExpired(payload: Payload, { dryRun = false, now = new Date() } = {}): Promise<Counts> {
  const counts = await inTransaction(payload, async (req) => {
    const periods = await readPeriods(req)
    const found = {} as Counts
    for (const kind of kinds) {
      const { before, count, remove }: RetentionRule = retentionRules[kind]
      const limit = before(now, periods)
      found[kind] = dryRun ? await count(req, limit) : await remove(req, limit, now)
    }
    if (!dryRun && kinds.some((kind) => found[kind] > 0))
      await recordAudit(req, retention, `gelöscht: ${describe(found)}`)
    return found
  })
  if (!dryRun) log('retention', counts)
  return counts
}

/** What an entry of the audit log about a run is called. */
export const retention = 'Aufbewahrung'

/** "12 Anfragen, 1 gemeldete Barriere", or "nichts". */
export function describe(counts: Counts) {
  const parts = kinds.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${wordOf(kind, counts[kind])}`)
  return parts.join(', ') || 'nichts'
}

const wordOf = (kind: Kind, count: number) => (count === 1 ? retentionRules[kind].one : retentionRules[kind].many)

/** The next time the clock strikes, 3:17 in Berlin. */
export function nextRun(now = new Date()) {
  const today = atBerlinTime(now, '03:17')
  return today > now ? today : atBerlinTime(beforeInBerlin(now, { days: -1 }), '03:17')
}

async function readPeriods(req: PayloadRequest): Promise<Periods> {
  const { retention } = await req.payload.findGlobal({
    slug: 'settings',
    select: { retention: true },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return retention
}
