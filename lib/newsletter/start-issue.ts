import type { Payload, PayloadRequest } from 'payload'
import { recordAudit } from '../privacy/audit.ts'
import { issuePath, issuesPath } from '../paths.ts'
import { inTransaction, notify, query } from '../payload/transaction.ts'
import { recipientsSql } from './recipients.ts'
import { startsAtSql } from './send-time.ts'
import { hasEventPassed } from './warnings.ts'

/**
 * Begins to send an issue that is due: from now on it is open to all in the archive, and everybody it is for has a row
 * that waits. The first process to come does it, all or nothing; for all others nothing is left to do. When one of its
 * events has ended since it was released, it is held until somebody has looked at it.
 */
export const startIssue = (payload: Payload, id: number) =>
  inTransaction(payload, async (req) => {
    const { rows } = await query<{ slug: string }>(req, dueText, [id])
    const [issue] = rows
    if (!issue) return
    if (await hasEventPassed(req, id)) return hold(req, id)
    await query(req, beginText, [id, await writeRecipients(req, id)])
    await query(req, 'analyze ops.deliveries')
    await notify(req, { changed: [issuesPath, issuePath(issue.slug)] })
  })

async function hold(req: PayloadRequest, id: number) {
  await query(req, `update newsletters set state = 'held', updated_at = now() where id = $1`, [id])
  await recordAudit(req, 'Angehalten', `newsletters ${id}`)
}

/** In steps, none of which takes longer than a statement may. Returns how many they are. */
async function writeRecipients(req: PayloadRequest, issue: number) {
  const { rows } = await query<{ last: number }>(req, 'select coalesce(max(id), 0) as last from subscribers')
  let count = 0
  for (let from = 0; from < (rows[0]?.last ?? 0); from += atOnce) {
    const { rowCount } = await query(req, recipientsText, [issue, from, from + atOnce])
    count += rowCount ?? 0
  }
  return count
}

const atOnce = 20_000

const dueText = `
  select n.slug from newsletters n where n.id = $1 and n.state = 'released' and ${startsAtSql} <= now() for update`

const beginText = `
  update newsletters set state = 'sending', started_at = now(), updated_at = now(), recipients = $2 where id = $1`

const recipientsText = `
  insert into ops.deliveries (newsletter_id, subscriber_id)
  select $1, r.id from (${recipientsSql}) r where r.id > $2 and r.id <= $3
  on conflict do nothing`
