import type { Metadata } from 'next'
import { env } from './env'
import { issuesFeedPath } from './paths'
import type { Event, Instant, Picture } from './queries/types'

export type PageFacts = {
  title: string
  description: string
  /** Path on this site; also the canonical address. */
  path: string
  picture?: Picture
  /** What the drawing that stands for a missing picture says; empty when it says nothing. */
  drawingAlt?: string
  kind?: 'website' | 'article'
  publishedAt?: Instant
  modifiedAt?: Instant
  noIndex?: boolean
}

const siteName = 'Innovationsbüro Digitales Leben'

/** An absolute address on this site. */
export const absolute = (path: string) => new URL(path, env.SITE_URL).href

/** The Atom feed that every page names in its head. */
export const feeds = {
  'application/atom+xml': [{ title: `Newsletter: ${siteName}`, url: absolute(issuesFeedPath) }],
}

/** What search engines, readers and link previews need to know of a page. */
export function metadataFor({ title, description, path, picture, kind = 'website', ...rest }: PageFacts): Metadata {
  const full = path === '/' ? siteName : `${title} – Innovationsbüro`
  const image = picture
    ? { url: absolute(picture.share), width: 1200, height: 630, alt: picture.alt, type: 'image/jpeg' }
    : { url: absolute(sharePath(path)), width: 1200, height: 630, alt: rest.drawingAlt ?? '', type: 'image/png' }
  return {
    title: full,
    description,
    alternates: { canonical: absolute(path), types: feeds },
    robots: rest.noIndex ? { index: false, follow: false } : undefined,
    openGraph: {
      title,
      description,
      url: absolute(path),
      siteName,
      locale: 'de_DE',
      images: [image],
      ...(kind === 'article'
        ? { type: 'article', publishedTime: rest.publishedAt, modifiedTime: rest.modifiedAt }
        : { type: 'website' }),
    },
    twitter: { card: 'summary_large_image' },
  }
}

/** A cancelled event says so in title, description and picture: previews are read without the page. */
export function eventMetadata({ title, teaser, href, picture, cancelled }: Event) {
  if (cancelled === undefined) return metadataFor({ title, description: teaser, path: href, picture })
  const first = `Abgesagt: ${title}`
  return metadataFor({
    title: first,
    description: ['Abgesagt.', cancelled, teaser].filter(Boolean).join(' '),
    path: href,
    drawingAlt: first,
  })
}

/** The drawing that stands for a page without a picture: `/teilbild/aktuelles/ein-beitrag.png`. */
const sharePath = (path: string) => `/teilbild${path === '/' ? '/start' : path.split('?', 1)[0]}.png`
