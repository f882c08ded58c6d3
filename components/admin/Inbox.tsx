import { Link } from '@payloadcms/ui'
import { listAddress } from './addresses'
import { countPost } from './post-count'
import type { Staff } from './staff'

/** What waits for an answer, for those who may read it. */
export async function Inbox(staff: Staff) {
  const post = await countPost(staff)
  if (!post) return null
  const { reports, overdue, messages } = post
  return (
    <section aria-labelledby="inbox">
      <h2 id="inbox">Wartet auf Antwort</h2>
      <ul className="go-live__list">
        <li>
          <Link href={listAddress('barrier-reports', 'state', 'equals', 'open')} prefetch={false}>
            Gemeldete Barrieren: {reports} offen
          </Link>
          {overdue > 0 && <strong>, davon {overdue} überfällig</strong>}
        </li>
        <li>
          <Link href={listAddress('contact-messages', 'state', 'equals', 'open')} prefetch={false}>
            Anfragen: {messages} offen
          </Link>
        </li>
      </ul>
    </section>
  )
}
