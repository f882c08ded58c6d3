import type { Document, Event as EventDocument, Media, Post, Topic } from '../payload-types'
import { filePath, pathOf } from '../paths'
import { isOver, registrationAt } from '../events/registration'
import type { Credit, EventTeaser, FileLink, Link, Picture, PostTeaser, TopicLink } from './types'

/** Fields a teaser needs; the long text stays in the database. */
const teaserFields = {
  title: true,
  slug: true,
  teaser: true,
  image: true,
  topics: true,
  isExample: true,
} as const
export const postTeaserFields = { ...teaserFields, publishedAt: true } as const
export const eventTeaserFields = {
  ...teaserFields,
  start: true,
  end: true,
  isAllDay: true,
  mode: true,
  place: true,
  registration: true,
  cancellation: true,
} as const

export const topicTeaserFields = {
  title: true,
  shortTitle: true,
  slug: true,
  lead: true,
  colour: true,
  sign: true,
  isExample: true,
} as const

/** A relation is a number when the reader may not see its document: then it is left out. */
export function related<T extends object>(value: number | T | null | undefined): T | undefined {
  return typeof value === 'object' && value !== null ? value : undefined
}

export const relatedMany = <T extends object>(values: (number | T)[] | null | undefined): T[] =>
  (values ?? []).map((value) => related(value)).filter((value) => value !== undefined)

export const toLink = (doc: { title: string }, href: string): Link => ({ label: doc.title, href })

type PostFields = Pick<Post, keyof typeof postTeaserFields | 'id'>
type EventFields = Pick<EventDocument, keyof typeof eventTeaserFields | 'id'>

export function toPostTeaser(post: PostFields): PostTeaser {
  return {
    kind: 'post',
    href: pathOf.posts(post),
    publishedAt: post.publishedAt ?? new Date().toISOString(),
    ...toTeaser(post),
  }
}

export function toEventTeaser(event: EventFields, now: Date): EventTeaser {
  const { start, end, isAllDay, mode, place, registration, cancellation } = event
  const isCancelled = Boolean(cancellation?.isCancelled)
  return {
    kind: 'event',
    href: pathOf.events(event),
    start,
    end: end ?? undefined,
    isAllDay: Boolean(isAllDay),
    isOver: isOver(event, now),
    mode,
    place: mode === 'online' ? undefined : toPlace(place),
    cancelled: isCancelled ? (cancellation?.sentence ?? '') : undefined,
    registration: registrationAt(now, { start, end, isCancelled, registration }),
    ...toTeaser(event),
  }
}

function toTeaser(doc: Pick<Post | EventDocument, keyof typeof teaserFields>) {
  return {
    slug: doc.slug,
    title: doc.title,
    teaser: doc.teaser,
    picture: toPicture(doc.image),
    topics: relatedMany(doc.topics).map(toTopicLink),
    isExample: Boolean(doc.isExample),
  }
}

function toPlace(place: EventDocument['place']) {
  if (!place?.name) return undefined
  const { name, street, postalCode, city } = place
  return { name, street: street ?? undefined, postalCode: postalCode ?? undefined, city: city ?? undefined }
}

export const toTopicLink = (topic: Pick<Topic, 'shortTitle' | 'slug' | 'colour' | 'sign'>): TopicLink => ({
  label: topic.shortTitle,
  href: pathOf.topics(topic),
  slug: topic.slug,
  colour: topic.colour,
  sign: topic.sign,
})

export function toPicture(image: number | Media | null | undefined): Picture | undefined {
  const media = related(image)
  if (!media?.filename || !media.width || !media.height) return undefined
  const original = { filename: media.filename, width: media.width }
  const { avif480, avif960, avif1600, jpeg480, jpeg960, jpeg1600, share } = media.sizes ?? {}
  return {
    alt: media.decorative ? '' : (media.alt ?? ''),
    src: filePath('media', media.filename),
    width: media.width,
    height: media.height,
    avif: reaches(original.width, [avif480, avif960, avif1600]) ? toSrcSet([avif480, avif960, avif1600]) : undefined,
    jpeg: toSrcSet([jpeg480, jpeg960, jpeg1600, original]),
    share: filePath('media', share?.filename ?? media.filename),
    credit: toCredit(media),
  }
}

type Size = { filename?: string | null; width?: number | null }

function toSrcSet(sizes: (Size | undefined)[]) {
  const byWidth = new Map(sizes.map((size) => [size?.width, size?.filename]))
  return [...byWidth]
    .filter(([width, filename]) => width && filename)
    .map(([width, filename]) => `${filePath('media', filename ?? '')} ${width}w`)
    .join(', ')
}

/** A browser takes the first format it knows, however small: it must hold what a screen can use of the picture. */
const reaches = (width: number, sizes: (Size | undefined)[]) =>
  Math.max(0, ...sizes.map((size) => (size?.filename && size.width) || 0)) >= Math.min(width, 1600)

const licences: Record<Exclude<Media['licence'], 'drawing'>, Credit['licence']> = {
  own: { label: 'alle Rechte vorbehalten' },
  permission: { label: 'Nutzung mit Erlaubnis' },
  unsplash: { label: 'Unsplash-Lizenz', href: 'https://unsplash.com/license' },
  cc0: { label: 'CC0', href: 'https://creativecommons.org/publicdomain/zero/1.0/deed.de' },
  'cc-by-4': { label: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/deed.de' },
  'cc-by-sa-4': { label: 'CC BY-SA 4.0', href: 'https://creativecommons.org/licenses/by-sa/4.0/deed.de' },
}

function toCredit({ author, source, sourceUrl, licence }: Media): Credit | undefined {
  if (licence === 'drawing') return undefined
  return {
    author,
    source: source ? { label: source, href: sourceUrl ?? undefined } : undefined,
    licence: licences[licence],
  }
}

export function toFileLink(value: number | Document | null | undefined): FileLink | undefined {
  const document = related(value)
  if (!document?.filename) return undefined
  return {
    title: document.title,
    href: filePath('documents', document.filename),
    size: document.filesize ?? 0,
    format: 'PDF',
    lang: document.language,
    accessible: document.accessibility === 'accessible',
  }
}
