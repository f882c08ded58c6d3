import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { formatDateTime } from './format'
import { absolute } from './metadata'
import type { Event, Settings } from './queries/types'

const hour = 60 * 60 * 1000

/**
 * One event as an iCalendar file (RFC 5545), times in UTC. The UID stays the same for good and SEQUENCE grows with
 * every change, so a calendar that imports the file again corrects its entry. An open end is drawn as two hours.
 */
export function toCalendar(event: Event, settings: Settings) {
  const calendar = ical({
    // The library writes these two as they are, so a line break in them would begin a line of its own.
    prodId: { company: settings.officeName.replace(/\s+/g, ' '), product: 'Website', language: 'DE' },
    method: ICalCalendarMethod.PUBLISH,
  })
  const start = new Date(event.start)
  calendar.createEvent({
    id: `veranstaltung-${event.id}@${new URL(absolute('/')).hostname}`,
    sequence: Math.floor(+new Date(event.updatedAt) / 1000),
    stamp: new Date(event.updatedAt),
    start,
    end: event.end ? new Date(event.end) : new Date(+start + 2 * hour),
    summary: event.title,
    description: describe(event),
    location: locationOf(event),
    url: absolute(event.href),
    status: event.cancelled === undefined ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  })
  return calendar.toString()
}

function describe({ href, cancelled, start, teaser, programme }: Event) {
  const rows = programme.map(({ time, title, speakers }) =>
    [
      `${time} Uhr – ${title}`,
      ...speakers.map(({ name, organisation }) => (organisation ? `${name} (${organisation})` : name)),
    ].join(', '),
  )
  return [cancelled !== undefined && `Fällt aus: ${cancelled}`, formatDateTime(start), teaser, ...rows, absolute(href)]
    .filter((line) => line !== false)
    .join('\n')
}

function locationOf({ mode, place }: Event) {
  if (!place) return 'Online'
  const town = [place.postalCode, place.city].filter(Boolean).join(' ')
  const address = [place.name, place.street, town].filter(Boolean).join(', ')
  return mode === 'hybrid' ? `${address} und online` : address
}
