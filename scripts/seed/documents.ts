import { subDays } from 'date-fns'
import { atBerlinTime } from '../../lib/berlin.ts'
import { toInstant } from './dates.ts'
import { toEditorState, type References } from './rich-text.ts'
import type { Block, SeedEvent, SeedMember, SeedPage, SeedPost, SeedTopic } from './types.ts'

type Ids = Map<string, number>

/** What is in the database already, by slug or name. */
export type Seeded = { today: Date; pictures: Ids; topics: Ids; team: Ids; posts: Ids; events: Ids; pages: Ids }

/** Content that has no date of its own is public since the first workshops of the office. */
const early = '2021-01-04T09:00:00.000Z'

export const topicData = (topic: SeedTopic, index: number, seeded: Seeded) => ({
  ...topic,
  sections: topic.sections.map((section) => ({ ...section, content: richText(section.content, seeded) })),
  position: (index + 1) * 10,
  publishedAt: early,
})

export const memberData = (member: SeedMember, index: number, { today }: Seeded) => ({
  ...member,
  position: (index + 1) * 10,
  isExample: true,
  publishedAt: subDays(today, 1).toISOString(),
})

export function postData({ published, topics, picture, authors, content, changes, ...post }: SeedPost, seeded: Seeded) {
  return {
    ...post,
    image: picture && seeded.pictures.get(picture.name),
    topics: idsOf(topics, seeded.topics),
    authors: idsOf(authors, seeded.team),
    content: richText(content, seeded),
    changes: changes?.map(({ date, note }) => ({ date: toInstant(date, seeded.today), note })),
    publishedAt: toPublication(published, seeded.today),
  }
}

export function eventData(event: SeedEvent, seeded: Seeded) {
  const { start, end, registration, cancelled, reportPost, topics, picture, content, ...rest } = event
  const at = (moment: string | { inDays: number } | undefined, time: string) =>
    moment && toInstant(typeof moment === 'string' ? moment : { ...moment, time }, seeded.today)
  const startsAt = toInstant(start, seeded.today)
  return {
    ...rest,
    start: startsAt,
    end: end && toInstant(end, seeded.today),
    registration: registration && {
      url: registration.url,
      price: registration.price,
      opensAt: at(registration.opens, '09:00'),
      closesAt: at(registration.closes, '12:00'),
    },
    cancellation: { isCancelled: Boolean(cancelled), sentence: cancelled },
    report: reportPost && seeded.posts.get(reportPost),
    image: picture && seeded.pictures.get(picture.name),
    topics: idsOf(topics, seeded.topics),
    content: richText(content, seeded),
    publishedAt: earlier(subDays(startsAt, 28), subDays(seeded.today, 2)).toISOString(),
  }
}

export const pageData = ({ content, ways, ...page }: SeedPage, seeded: Seeded) => ({
  ...page,
  content: richText(content, seeded),
  ways: ways?.map(({ heading, text, link }) => ({ heading, text, linkLabel: link?.label, linkTarget: link?.href })),
  publishedAt: early,
})

function toPublication(published: SeedPost['published'], today: Date) {
  if (typeof published === 'string') return toInstant(published, today)
  return earlier(atBerlinTime(subDays(today, published.daysAgo), '10:00'), today).toISOString()
}

const earlier = (a: Date, b: Date) => (a < b ? a : b)

function idsOf(names: string[], ids: Ids) {
  return names.map((name) => find(ids, name))
}

function richText(blocks: Block[], seeded: Seeded) {
  const references: References = {
    link: (kind, slug) => {
      const relationTo = { topic: 'topics', post: 'posts', event: 'events', page: 'pages' }[kind] as
        'topics' | 'posts' | 'events' | 'pages'
      return { relationTo, value: find(seeded[relationTo], slug) }
    },
    picture: (name) => find(seeded.pictures, name),
  }
  return toEditorState(blocks, references)
}

function find(ids: Ids, name: string) {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The demo content refers to "${name}", which it does not contain.`)
  return id
}
