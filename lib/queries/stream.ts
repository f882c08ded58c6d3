import type { Where } from 'payload'
import { cache } from 'react'
import { type StreamFilter, streamHref } from '../site'
import { getClient } from './client'
import { getUpcomingEvents, isPast } from './events'
import { eventTeaserFields, postTeaserFields, toEventTeaser, toPostTeaser } from './map'
import { asReader } from './preview'
import { getTopicTeasers } from './topics'
import type { Stream, StreamEntry } from './types'

const perPage = 10

/** So few entries are read rather than counted; further back they are counted before they are read. */
const uncounted = 50

/** Where entries come from and what they are ordered by; `where` narrows one request. */
type Source = { collection: 'posts' | 'events'; date: 'publishedAt' | 'start'; where: Where }

/**
 * Posts and events in one list, empty when nothing has all of these filters; null for a topic that does not exist, a
 * year without any post or event, or a page behind the last.
 */
export async function getStream({ kind, topic, year }: StreamFilter, page: number): Promise<Stream | null> {
  const now = new Date()
  const sources = sourcesOf(kind, onTopic(topic)).map((source) => ({
    ...source,
    where: { and: [source.where, inYear(year), source.collection === 'events' ? isPast(now) : {}] },
  }))
  const skip = (page - 1) * perPage
  const [topics, years, isYear, upcoming, past] = await Promise.all([
    getTopicTeasers(),
    getYears(sourcesOf(kind, onTopic(topic))),
    year === undefined || hasEntries(year),
    kind === 'beitraege' ? [] : getUpcomingEvents({ and: [onTopic(topic), inYear(year)] }),
    getNewest(sources, skip, perPage),
  ])
  const chosen = topics.find(({ slug }) => slug === topic)
  if (!isYear || (topic !== undefined && !chosen)) return null
  const pages = Math.max(1, Math.ceil(past.total / perPage))
  if (page < 1 || page > pages) return null
  return {
    upcoming: page === 1 ? upcoming : [],
    entries: await getEntries(past.newest, now),
    total: past.total + upcoming.length,
    page,
    pages,
    years: newestFirst(year === undefined ? years : [...years, year]),
    topics,
    topic: chosen,
  }
}

const hasEntries = async (year: number) => (await getYears(sourcesOf(undefined, inYear(year)))).length > 0

/** The newest three entries about a topic, those ahead first, how many there are, and the address of all of them. */
export const getTopicNews = cache(async (topic: string) => {
  const { newest, total } = await getNewest(sourcesOf(undefined, onTopic(topic)), 0, 3)
  return { entries: await getEntries(newest, new Date()), total, href: streamHref({ topic }) }
})

function sourcesOf(kind: StreamFilter['kind'], where: Where): Source[] {
  const posts: Source = { collection: 'posts', date: 'publishedAt', where }
  const events: Source = { collection: 'events', date: 'start', where }
  if (kind === 'beitraege') return [posts]
  return kind === 'veranstaltungen' ? [events] : [posts, events]
}

const onTopic = (slug: string | undefined): Where => (slug ? { 'topics.slug': { equals: slug } } : {})

const inYear = (year: number | undefined): Where => (year === undefined ? {} : { year: { equals: year } })

/** Years that have entries. */
async function getYears(sources: Source[]) {
  const payload = await getClient()
  const { overrideAccess, user, locale, req } = await asReader()
  const found = await Promise.all(
    sources.map(({ collection, where }) =>
      payload.findDistinct({ collection, where, field: 'year', sort: '-year', overrideAccess, user, locale, req }),
    ),
  )
  return found.flatMap(({ values }) => values.map(({ year }) => year)).filter((year) => typeof year === 'number')
}

const newestFirst = (years: number[]) => [...new Set(years)].toSorted((a, b) => b - a)

type Dated = { collection: Source['collection']; id: number; date: string }

/** Which entries of all sources stand at a place in the list, newest first, and how many there are in all. */
async function getNewest(sources: Source[], skip: number, take: number) {
  if (skip >= uncounted) {
    const total = await countAll(sources)
    if (skip >= total) return { newest: [], total }
  }
  const found = await Promise.all(sources.map((source) => findDates(source, skip + take)))
  return {
    newest: found
      .flatMap(({ dates }) => dates)
      .sort((a, b) => b.date.localeCompare(a.date) || b.id - a.id)
      .slice(skip, skip + take),
    total: found.reduce((sum, { total }) => sum + total, 0),
  }
}

const countAll = async (sources: Source[]) => (await Promise.all(sources.map(countOf))).reduce((a, b) => a + b, 0)

async function countOf({ collection, where }: Source) {
  const payload = await getClient()
  const { overrideAccess, user, locale, req } = await asReader()
  const { totalDocs } = await payload.count({ collection, where, overrideAccess, user, locale, req })
  return totalDocs
}

/** Only ids and dates: whole teasers are read for those that are shown. */
async function findDates(source: Source, count: number) {
  const { collection, date, where } = source
  const payload = await getClient()
  const limit = Math.max(count, uncounted)
  const { docs } = await payload.find({
    collection,
    where,
    select: { [date]: true },
    sort: `-${date}`,
    depth: 0,
    limit,
    pagination: false,
    ...(await asReader()),
  })
  const dates = (docs as { id: number; publishedAt?: string; start?: string }[]).map((doc): Dated => ({
    collection,
    id: doc.id,
    date: doc[date] ?? '',
  }))
  return { dates, total: dates.length < limit ? dates.length : await countOf(source) }
}

async function getEntries(wanted: Dated[], now: Date): Promise<StreamEntry[]> {
  const [posts, events] = await Promise.all([
    findPosts(idsOf(wanted, 'posts')),
    findEvents(idsOf(wanted, 'events'), now),
  ])
  return wanted
    .map(({ collection, id }) => (collection === 'posts' ? posts.get(id) : events.get(id)))
    .filter((entry) => entry !== undefined)
}

const idsOf = (entries: Dated[], collection: Source['collection']) =>
  entries.filter((entry) => entry.collection === collection).map(({ id }) => id)

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
