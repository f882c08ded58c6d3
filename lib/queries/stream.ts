import type { Where } from 'payload'
import { cache } from 'react'
import { berlinYear, startOfBerlinYear } from '../berlin'
import { getClient } from './client'
import { getUpcomingEvents, isPast } from './events'
import { eventTeaserFields, postTeaserFields, toEventTeaser, toPostTeaser } from './map'
import { asReader } from './preview'
import { getTopic } from './topics'
import type { Stream, StreamEntry } from './types'

const perPage = 10

type StreamKind = 'beitraege' | 'veranstaltungen'
export type StreamFilter = { kind?: StreamKind; topic?: string; year?: number; page: number }

/** Where entries come from and what they are ordered by; `where` narrows one request. */
type Source = { collection: 'posts' | 'events'; date: 'publishedAt' | 'start'; where: Where }

/** Posts and events in one list, or null for a topic, year or page that does not exist. */
export async function getStream({ kind, topic, year, page }: StreamFilter): Promise<Stream | null> {
  const now = new Date()
  const sources = sourcesOf(kind, onTopic(topic)).map((source) => ({
    ...source,
    where: { and: [source.where, inYear(year, source.date), source.collection === 'events' ? isPast(now) : {}] },
  }))
  const [known, years, upcoming, past] = await Promise.all([
    topic === undefined || getTopic(topic),
    getYears(sourcesOf(kind, onTopic(topic))),
    kind === 'beitraege' ? [] : getUpcomingEvents({ and: [onTopic(topic), inYear(year, 'start')] }),
    countAll(sources),
  ])
  if (!known || (year !== undefined && !years.includes(year))) return null
  const pages = Math.max(1, Math.ceil(past / perPage))
  if (page < 1 || page > pages) return null
  return {
    upcoming: page === 1 ? upcoming : [],
    entries: await getEntries(sources, (page - 1) * perPage, perPage, now),
    total: past + upcoming.length,
    page,
    pages,
    years,
  }
}

/** The newest three entries about a topic, those ahead first, how many there are, and the address of all of them. */
export const getTopicNews = cache(async (topic: string) => {
  const sources = sourcesOf(undefined, onTopic(topic))
  const [entries, total] = await Promise.all([getEntries(sources, 0, 3, new Date()), countAll(sources)])
  return { entries, total, href: `/aktuelles?thema=${topic}` }
})

function sourcesOf(kind: StreamKind | undefined, where: Where): Source[] {
  const posts: Source = { collection: 'posts', date: 'publishedAt', where }
  const events: Source = { collection: 'events', date: 'start', where }
  if (kind === 'beitraege') return [posts]
  return kind === 'veranstaltungen' ? [events] : [posts, events]
}

const onTopic = (slug: string | undefined): Where => (slug ? { 'topics.slug': { equals: slug } } : {})

const inYear = (year: number | undefined, date: Source['date']): Where =>
  year === undefined
    ? {}
    : {
        and: [
          { [date]: { greater_than_equal: startOfBerlinYear(year).toISOString() } },
          { [date]: { less_than: startOfBerlinYear(year + 1).toISOString() } },
        ],
      }

/** Years that have entries, newest first. */
async function getYears(sources: Source[]) {
  const edges = await Promise.all(sources.flatMap((source) => [firstDate(source, ''), firstDate(source, '-')]))
  const found = edges.filter((edge) => edge !== undefined).map(berlinYear)
  if (!found.length) return []
  const [first, last] = [Math.min(...found), Math.max(...found)]
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index)
  const counts = await Promise.all(
    years.map((year) =>
      countAll(sources.map((source) => ({ ...source, where: { and: [source.where, inYear(year, source.date)] } }))),
    ),
  )
  return years.filter((_, index) => counts[index])
}

async function firstDate(source: Source, order: '' | '-') {
  const [entry] = await findDates(source, `${order}${source.date}`, 1)
  return entry?.date
}

async function countAll(sources: Source[]) {
  const payload = await getClient()
  const { overrideAccess, user, locale } = await asReader()
  const counts = await Promise.all(
    sources.map(({ collection, where }) => payload.count({ collection, where, overrideAccess, user, locale })),
  )
  return counts.reduce((sum, { totalDocs }) => sum + totalDocs, 0)
}

/** Merges the sources by date: only ids and dates are read up to the wanted page, whole teasers for that page alone. */
async function getEntries(sources: Source[], skip: number, take: number, now: Date): Promise<StreamEntry[]> {
  const dated = await Promise.all(sources.map((source) => findDates(source, `-${source.date}`, skip + take)))
  const wanted = dated
    .flat()
    .sort((a, b) => b.date.localeCompare(a.date) || b.id - a.id)
    .slice(skip, skip + take)
  const [posts, events] = await Promise.all([
    findPosts(idsOf(wanted, 'posts')),
    findEvents(idsOf(wanted, 'events'), now),
  ])
  return wanted
    .map(({ collection, id }) => (collection === 'posts' ? posts.get(id) : events.get(id)))
    .filter((entry) => entry !== undefined)
}

const idsOf = (entries: { collection: string; id: number }[], collection: Source['collection']) =>
  entries.filter((entry) => entry.collection === collection).map(({ id }) => id)

async function findDates({ collection, date, where }: Source, sort: string, limit: number) {
  const payload = await getClient()
  const { docs } = await payload.find({
    collection,
    where,
    select: { [date]: true },
    sort,
    depth: 0,
    limit,
    pagination: false,
    ...(await asReader()),
  })
  return (docs as { id: number; publishedAt?: string; start?: string }[]).map((doc) => ({
    collection,
    id: doc.id,
    date: doc[date] ?? '',
  }))
}

async function findPosts(ids: number[]) {
  const payload = await getClient()
  const { docs } = await payload.find({
    collection: 'posts',
    where: { id: { in: ids } },
    select: postTeaserFields,
    depth: 1,
    limit: ids.length,
    pagination: false,
    ...(await asReader()),
  })
  return new Map(docs.map((post) => [post.id, toPostTeaser(post)]))
}

async function findEvents(ids: number[], now: Date) {
  const payload = await getClient()
  const { docs } = await payload.find({
    collection: 'events',
    where: { id: { in: ids } },
    select: eventTeaserFields,
    depth: 1,
    limit: ids.length,
    pagination: false,
    ...(await asReader()),
  })
  return new Map(docs.map((event) => [event.id, toEventTeaser(event, now)]))
}
