import type { PayloadRequest } from 'payload'
import { query } from '../payload/transaction.ts'
import { graceMinutes } from './send-time.ts'

type Item = { title: string; isPublic: boolean; isCancelled: boolean; isOver: boolean }

/** What whoever releases the issue should know of its content, a German sentence each. */
export async function readWarnings(req: PayloadRequest, issue: number) {
  const { rows } = await query<Item>(req, itemsText, [issue])
  return rows.flatMap(({ title, isPublic, isCancelled, isOver }) => {
    if (!isPublic) return [`„${title}“ ist nicht öffentlich und fehlt in der Mail.`]
    return [
      ...(isCancelled ? [`„${title}“ ist abgesagt. In der Mail steht „fällt aus“.`] : []),
      ...(isOver ? [`„${title}“ ist beim Beginn des Versands schon vorbei.`] : []),
    ]
  })
}

/**
 * Whether an event of the issue has ended since somebody last looked at its warnings. A cancellation needs no such
 * look: mails are rendered while they are sent, and then say so.
 */
export async function hasEventPassed(req: PayloadRequest, issue: number) {
  const { rows } = await query(
    req,
    `select from newsletters n
     join newsletters_rels r on r.parent_id = n.id and r.path = 'items'
     join events e on e.id = r.events_id
     where n.id = $1 and ${isPublicSql('e')} and ${overSql} <= now() and ${overSql} > coalesce(n.checked_at, n.released_at)`,
    [issue],
  )
  return rows.length > 0
}

/** When an event is over; the same rule as `isOver` in `lib/registration`. */
const overSql = `coalesce(e."end",
  (date_trunc('day', e.start at time zone 'Europe/Berlin') + interval '1 day') at time zone 'Europe/Berlin')`

const isPublicSql = (table: string) =>
  `(${table}._status = 'published' and ${table}.published_at <= now() and ${table}.deleted_at is null)`

const itemsText = `
  select coalesce(el.title, pl.title, 'Ohne Titel') as title,
    coalesce(${isPublicSql('e')}, ${isPublicSql('p')}, false) as "isPublic",
    coalesce(e.cancellation_is_cancelled, false) as "isCancelled",
    coalesce(${overSql} <= greatest(n.send_at, coalesce(n.released_at, now()) + interval '${graceMinutes} minutes', now()), false) as "isOver"
  from newsletters n
  join newsletters_rels r on r.parent_id = n.id and r.path = 'items'
  left join events e on e.id = r.events_id
  left join events_locales el on el._parent_id = e.id and el._locale = 'de'
  left join posts p on p.id = r.posts_id
  left join posts_locales pl on pl._parent_id = p.id and pl._locale = 'de'
  where n.id = $1
  order by r."order"`
