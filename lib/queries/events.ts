import type { Where } from 'payload'
import { cache } from 'react'
import { startOfBerlinDay } from '../berlin'
import type { Event as EventDocument } from '../payload-types'
import { pathOf } from '../paths'
import { programmeInstants } from '../events/programme'
import { nextToJoin } from '../events/registration'
import { getClient } from './client'
import { eventTeaserFields, related, toEventTeaser, toLink } from './map'
import { asReader } from './preview'
import { toRichText } from './rich-text'
import type { Event, EventAccess, EventTeaser, ProgrammeRow } from './types'

/** Events that have not ended at the given moment; the same rule as `isOver` in `lib/registration`. */
export const isAhead = (now: Date): Where => ({
  or: [
    { end: { greater_than: now.toISOString() } },
    { and: [{ end: { exists: false } }, { start: { greater_than_equal: startOfBerlinDay(now).toISOString() } }] },
  ],
})

/** Events that have ended: the other side of `isAhead`. */
export const isPast = (now: Date): Where => ({
  or: [
    { end: { less_than_equal: now.toISOString() } },
    { and: [{ end: { exists: false } }, { start: { less_than: startOfBerlinDay(now).toISOString() } }] },
  ],
})

/** One event with everything its page, its calendar entry and its structured data show, or null. */
export const getEvent = cache(async (slug: string): Promise<Event | null> => {
  const payload = await getClient()
  const { docs } = await payload.find({
    collection: 'events',
    where: { slug: { equals: slug } },
    depth: 1,
    limit: 1,
    pagination: false,
    ...(await asReader()),
  })
  return docs[0] ? toEvent(docs[0], new Date()) : null
})

/** What a document becomes at a moment. */
export function toEvent(event: EventDocument, now: Date): Event {
  const teaser = toEventTeaser(event, now)
  const report = related(event.report)
  const isStreamed = event.mode !== 'onSite' && !teaser.isOver && teaser.cancelled === undefined
  return {
    ...teaser,
    id: event.id,
    content: toRichText(event.content),
    updatedAt: event.updatedAt,
    streamHref: (isStreamed && event.stream?.url) || undefined,
    programme: toProgramme(event),
    access: toAccess(event, teaser.isOver || teaser.cancelled !== undefined),
    calendarHref: `${pathOf.events(event)}/kalender.ics`,
    report: report && toLink(report, pathOf.posts(report)),
  }
}

/** The event that comes next, or null when none lies ahead; see `nextToJoin`. */
export const getNextEvent = cache(async () => nextToJoin(await getUpcomingEvents()))

/** Events that lie ahead, soonest first, as far as the condition holds. */
export const getUpcomingEvents = async (where: Where = {}): Promise<EventTeaser[]> => {
  const now = new Date()
  const payload = await getClient()
  const { docs } = await payload.find({
    collection: 'events',
    where: { and: [isAhead(now), where] },
    select: eventTeaserFields,
    sort: 'start',
    depth: 1,
    limit: 20,
    pagination: false,
    ...(await asReader()),
  })
  return docs.map((event) => toEventTeaser(event, now))
}

function toProgramme({ start, programme }: EventDocument): ProgrammeRow[] {
  const rows = programme ?? []
  const instants = programmeInstants(start, rows)
  return rows.map(({ time, endTime, title, speakers }, index) => ({
    time,
    startsAt: instants[index] ?? start,
    endTime: endTime ?? undefined,
    title,
    speakers: (speakers ?? []).map((speaker) => ({
      name: speaker.name,
      function: speaker.function ?? undefined,
      organisation: speaker.organisation ?? undefined,
      organisationHref: speaker.organisationUrl ?? undefined,
    })),
  }))
}

const provisionLabels = {
  wheelchair: 'Zugang mit Rollstuhl',
  signLanguage: 'Dolmetschen in Deutsche Gebärdensprache',
  captions: 'Schriftdolmetschen',
  inductionLoop: 'Induktionsanlage',
  easyLanguage: 'Leichte Sprache',
  assistance: 'Assistenz vor Ort',
} as const

/** What only matters to those who come. */
const onSiteProvisions = ['wheelchair', 'inductionLoop', 'assistance']

/** When nobody can come any more, nothing is open and nobody needs to be asked: what was not settled is left out. */
export function toAccess({ access, mode }: Pick<EventDocument, 'access' | 'mode'>, isClosed: boolean): EventAccess {
  const keys = Object.keys(provisionLabels) as (keyof typeof provisionLabels)[]
  const provisions = keys
    .filter((key) => mode !== 'online' || !onSiteProvisions.includes(key))
    .map((key) => ({ label: provisionLabels[key], answer: access[key] ?? ('unclear' as const) }))
    .filter(({ answer }) => !isClosed || answer !== 'unclear')
  return {
    provisions,
    note: access.note ?? undefined,
    contact: isClosed ? undefined : (access.contact ?? undefined),
    askUntil: isClosed ? undefined : (access.askUntil ?? undefined),
  }
}
