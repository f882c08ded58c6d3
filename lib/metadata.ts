import type { Metadata } from 'next'
import { env } from './env'
import type { Instant, Picture } from './queries/types'

type Facts = {
  title: string
  description: string
  /** Path on this site; also the canonical address. */
  path: string
  picture?: Picture
  kind?: 'website' | 'article'
  publishedAt?: Instant
  modifiedAt?: Instant
  noIndex?: boolean
  /** An Atom feed of what the page lists. */
  feed?: { title: string; path: string }
}

const siteName = 'Innovationsbüro Digitales Leben'

/** An absolute address on this site. */
export const absolute = (path: string) => new URL(path, env.SITE_URL).href

/** What search engines, readers and link previews need to know of a page. */
export function metadataFor({ title, description, path, picture, kind = 'website', ...rest }: Facts): Metadata {
  const full = path === '/' ? siteName : `${title} – Innovationsbüro`
  const image = picture
    ? { url: absolute(picture.share), width: 1200, height: 630, alt: picture.alt, type: 'image/jpeg' }
    : { url: absolute(sharePath(path)), width: 1200, height: 630, alt: '', type: 'image/png' }
  return {
    title: full,
    description,
    alternates: {
      canonical: absolute(path),
      types: rest.feed && { 'application/atom+xml': [{ title: rest.feed.title, url: absolute(rest.feed.path) }] },
    },
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

/** The drawing that stands for a page without a picture: `/teilbild/aktuelles/ein-beitrag.png`. */
const sharePath = (path: string) => `/teilbild${path === '/' ? '/start' : path.split('?', 1)[0]}.png`
