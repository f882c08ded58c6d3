import type { Payload, PayloadRequest } from 'payload'
import { issuePath, issuesPath } from '../paths.ts'
import { inTransaction, notify, query } from '../transaction.ts'

/**
 * Begins to send an issue that is due: from now on it is open to all in the archive, and everybody it is for has a row
 * that waits. The first process to come does it, all or nothing; for all others nothing is left to do.
 */
export const beginIssue = (payload: Payload, id: number) =>
  inTransaction(payload, async (req) => {
    const { rows } = await query<{ slug: string }>(req, beginText, [id])
    const [issue] = rows
    if (!issue) return
    await query(req, 'update newsletters set recipients = $2 where id = $1', [id, await writeRecipients(req, id)])
    await query(req, 'analyze ops.deliveries')
    await notify(req, { changed: [issuesPath, issuePath(issue.slug)] })
  })

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

const beginText = `
  update newsletters set state = 'sending', started_at = now(), updated_at = now()
  where id = $1 and state = 'released' and (send_at is null or send_at <= now())
  returning slug`

/**
 * Everybody who has confirmed and may be written to gets an issue, except those whose topics do not fit: without topics
 * of their own everything fits; with topics, an issue that shows one of them or nothing with a topic. Who wants events
 * only gets issues that show one. What an issue shows is what is public at this moment.
 */
const recipientsText = `
  with shown as (
    select r.events_id as event, r.posts_id as post
    from newsletters_rels r
    left join events e on e.id = r.events_id
    left join posts p on p.id = r.posts_id
    where r.parent_id = $1 and r.path = 'items'
      and coalesce(e._status::text, p._status::text) = 'published'
      and coalesce(e.published_at, p.published_at) <= now()
      and coalesce(e.deleted_at, p.deleted_at) is null
  ), about as (
    select t.topics_id as topic from shown join events_rels t on t.parent_id = shown.event and t.path = 'topics'
    union
    select t.topics_id from shown join posts_rels t on t.parent_id = shown.post and t.path = 'topics'
  )
  insert into ops.deliveries (newsletter_id, subscriber_id)
  select $1, s.id from subscribers s
  where s.id > $2 and s.id <= $3 and s.status = 'confirmed'
    and not exists (select from suppressions x where x.key = s.key)
    and (not coalesce(s.only_events, false) or exists (select from shown where event is not null))
    and (not exists (select from about)
      or not exists (select from subscribers_rels w where w.parent_id = s.id and w.path = 'topics')
      or exists (select from subscribers_rels w join about on about.topic = w.topics_id
                 where w.parent_id = s.id and w.path = 'topics'))
  on conflict do nothing`
