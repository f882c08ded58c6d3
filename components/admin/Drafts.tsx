import { Link } from '@payloadcms/ui'
import { formatDate, formatTime } from '@/lib/format'
import { editAddress } from './addresses'
import { getDrafts } from './unpublished'
import type { Staff } from './staff'

export async function Drafts(staff: Staff) {
  const drafts = await getDrafts(staff)
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">Noch nicht veröffentlicht</h2>
      {drafts.length === 0 && <p>Es gibt gerade keine Entwürfe.</p>}
      <ul className="go-live__list">
        {drafts.map(({ collection, id, title, kind, isPublic, updatedAt }) => (
          <li key={`${collection}-${id}`}>
            <Link href={editAddress(collection, id)}>{title}</Link>
            <span className="go-live__note">
              {kind}, {isPublic ? 'Änderung an Veröffentlichtem' : 'Entwurf'}, {formatDate(updatedAt)},{' '}
              {formatTime(updatedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
