import { Link } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import { formatDate } from '@/lib/format'
import { createAddress, editAddress } from './addresses'
import { asStaff, type Staff } from './staff'

export async function Tasks(staff: Staff) {
  const event = await getEventWithoutReport(staff)
  const may = (collection: CollectionSlug) => staff.permissions?.collections?.[collection]?.create
  return (
    <section aria-labelledby="tasks">
      <h1 id="tasks">Was möchten Sie tun?</h1>
      <ul className="go-live__tasks">
        {may('posts') && <Task href={createAddress('posts')} label="Beitrag schreiben" />}
        {may('events') && <Task href={createAddress('events')} label="Veranstaltung anlegen" />}
        {may('posts') && <Task href={createAddress('posts')} label="Bericht zur letzten Veranstaltung schreiben" />}
        {may('media') && <Task href={createAddress('media')} label="Bild hochladen" />}
      </ul>
      {event && (
        <p>
          Noch ohne Bericht:{' '}
          <Link href={editAddress('events', event.id)}>{event.title || 'Veranstaltung ohne Titel'}</Link> vom{' '}
          {formatDate(event.start)}. Wenn der Bericht geschrieben ist, wählen Sie ihn dort unter „Bericht“ aus.
        </p>
      )}
    </section>
  )
}

function Task({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <Link className="card card--has-onclick" href={href}>
        {label}
      </Link>
    </li>
  )
}

async function getEventWithoutReport(staff: Staff) {
  const { docs } = await staff.payload.find({
    collection: 'events',
    where: {
      _status: { equals: 'published' },
      start: { less_than: new Date().toISOString() },
      report: { exists: false },
      'cancellation.isCancelled': { not_equals: true },
    },
    sort: '-start',
    limit: 1,
    pagination: false,
    select: { title: true, start: true },
    ...asStaff(staff),
  })
  return docs[0]
}
