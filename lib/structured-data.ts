import type {
  BreadcrumbList,
  Event as EventData,
  ImageObject,
  NewsArticle,
  Organization,
  PostalAddress,
  VirtualLocation,
  WithContext,
} from 'schema-dts'
import { absolute } from './metadata'
import type { Event, Link, Picture, Post, Registration, Settings } from './queries/types'

/** schema.org NewsArticle for a post. */
export const postData = (post: Post, settings: Settings): WithContext<NewsArticle> => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: post.title,
  description: post.teaser,
  inLanguage: 'de',
  url: absolute(post.href),
  mainEntityOfPage: absolute(post.href),
  datePublished: post.publishedAt,
  dateModified: post.updatedAt,
  author: post.authors.length
    ? post.authors.map((name) => ({ '@type': 'Person' as const, name }))
    : organisation(settings),
  publisher: organisation(settings),
  image: post.picture && imageData(post.picture),
})

/** schema.org Event; says the same as the page about place, stream, state and registration. */
export const eventData = (event: Event, settings: Settings): WithContext<EventData> => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: event.title,
  description: event.teaser,
  inLanguage: 'de',
  url: absolute(event.href),
  startDate: event.start,
  endDate: event.end,
  eventStatus: `https://schema.org/${event.cancelled === undefined ? 'EventScheduled' : 'EventCancelled'}`,
  eventAttendanceMode: attendanceModes[event.mode],
  location: locationsOf(event),
  organizer: organisation(settings),
  performer: event.programme
    .flatMap((row) => row.speakers)
    .map(({ name, function: jobTitle, organisation: affiliation }) => ({
      '@type': 'Person' as const,
      name,
      jobTitle,
      affiliation: affiliation ? { '@type': 'Organization' as const, name: affiliation } : undefined,
    })),
  isAccessibleForFree: event.registration.price === undefined ? undefined : event.registration.price === 0,
  offers: offerOf(event.registration),
  image: event.picture && imageData(event.picture),
})

/** schema.org Organization for the office. */
export const organisationData = (settings: Settings): WithContext<Organization> => ({
  '@context': 'https://schema.org',
  ...organisation(settings),
  parentOrganization: { '@type': 'GovernmentOrganization', name: settings.ministry.name, url: settings.ministry.href },
  email: settings.contact.email,
  telephone: settings.contact.phone,
  sameAs: settings.social.map(({ href }) => href),
})

/** schema.org BreadcrumbList from the top of the site downwards. */
export const breadcrumbData = (links: Link[]): WithContext<BreadcrumbList> => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: links.map(({ label, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: absolute(href),
  })),
})

const organisation = (settings: Settings) => ({
  '@type': 'Organization' as const,
  name: settings.officeName,
  url: absolute('/'),
})

const attendanceModes = {
  onSite: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
} as const

function locationsOf({ href, mode, place, streamHref }: Event) {
  const address: PostalAddress | undefined = place && {
    '@type': 'PostalAddress',
    streetAddress: place.street,
    postalCode: place.postalCode,
    addressLocality: place.city,
    addressCountry: 'DE',
  }
  const onSite = place && { '@type': 'Place' as const, name: place.name, address }
  const stream: VirtualLocation = { '@type': 'VirtualLocation', url: streamHref ?? absolute(href) }
  return [mode !== 'online' && onSite, mode !== 'onSite' && stream].filter(
    (location) => location !== undefined && location !== false,
  )
}

function offerOf({ state, href, price, opensAt, closesAt }: Registration) {
  if (state !== 'open' || price === undefined) return undefined
  return {
    '@type': 'Offer' as const,
    url: href,
    price,
    priceCurrency: 'EUR',
    availability: 'https://schema.org/InStock' as const,
    validFrom: opensAt,
    validThrough: closesAt,
  }
}

const imageData = (picture: Picture): ImageObject => ({
  '@type': 'ImageObject',
  url: absolute(picture.src),
  width: `${picture.width}`,
  height: `${picture.height}`,
  creditText: picture.credit.author,
  license: picture.credit.licence.href,
})
