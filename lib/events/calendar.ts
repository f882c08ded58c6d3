import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { addBerlinDays, berlinDate } from '../berlin'
import { formatDateTime, formatDay, formatPeriod, joinFilled } from '../format'
import { absolute } from '../metadata'
import type { Event, Settings } from '../queries/types'

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
  calendar.createEvent({
    id: `veranstaltung-${event.id}@${new URL(absolute('/')).hostname}`,
    sequence: Math.floor(+new Date(event.updatedAt) / 1000),
    stamp: new Date(event.updatedAt),
    ...period(event),
    summary: event.cancelled === undefined ? event.title : `Abgesagt: ${event.title}`,
    description: describe(event),
    location: locationOf(event),
    url: absolute(event.href),
    status: event.cancelled === undefined ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  })
  return calendar.toString()
}

/** Days are written without a time, the last one exclusive (RFC 5545, 3.6.1). */
function period({ start, end, isAllDay }: Event) {
  if (isAllDay)
    return { allDay: true, start: utcDay(berlinDate(start)), end: utcDay(berlinDate(addBerlinDays(end ?? start, 1))) }
  return { start: new Date(start), end: end ? new Date(end) : new Date(+new Date(start) + 2 * hour) }
}

/** The library takes the date of an all-day event in UTC. */
const utcDay = (date: string) => new Date(`${date}T00:00:00Z`)

function describe({ href, cancelled, start, end, isAllDay, teaser, programme }: Event) {
  const when = isAllDay ? formatPeriod(start, end, true) : formatDateTime(start)
  return [cancelled !== undefined && `Fällt aus: ${cancelled}`, when, teaser, ...rowsOf(programme), absolute(href)]
    .filter((line) => line !== false)
    .join('\n')
}

/** The programme line by line; on several days each begins with its name. */
function rowsOf(programme: Event['programme']) {
  const days = programme.map(({ startsAt }) => formatDay(startsAt))
  const isLong = new Set(days).size > 1
  return programme.flatMap(({ time, title, speakers }, index) => {
    const row = [
      `${time} Uhr – ${title}`,
      ...speakers.map(({ name, organisation }) => (organisation ? `${name} (${organisation})` : name)),
    ].join(', ')
    const day = days[index] ?? ''
    return isLong && day !== days[index - 1] ? [`${day}:`, row] : [row]
  })
}

function locationOf({ mode, place }: Event) {
  if (!place) return 'Online'
  const town = joinFilled([place.postalCode, place.city], ' ')
  const address = joinFilled([place.name, place.street, town], ', ')
  return mode === 'hybrid' ? `${address} und online` : address
}
