import type { PayloadRequest } from 'payload'
import { query } from '../payload/transaction.ts'

/** How many people the issue would go to at this moment. */
export async function countRecipients(req: PayloadRequest, issue: number) {
  const { rows } = await query<{ count: number }>(req, `select count(*)::int as count from (${recipientsSql}) r`, [
    issue,
  ])
  return rows[0]?.count ?? 0
}

/**
 * SQL: whom the issue `$1` goes to. Everybody who has confirmed and may be written to gets it, except those whose topics
 * do not fit: without topics of their own everything fits; with topics, an issue that shows one of them or nothing with a
 * topic. Who wants events only gets issues that show one. What an issue shows is what is public at this moment.
 */
export const recipientsSql = `
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
  select s.id from subscribers s
  where s.status = 'confirmed'
    and not exists (select from suppressions x where x.key = s.key)
    and (not coalesce(s.only_events, false) or exists (select from shown where event is not null))
    and (not exists (select from about)
      or not exists (select from subscribers_rels w where w.parent_id = s.id and w.path = 'topics')
      or exists (select from subscribers_rels w join about on about.topic = w.topics_id
                 where w.parent_id = s.id and w.path = 'topics'))`
