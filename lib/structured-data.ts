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
import { berlinDate, berlinIso } from './berlin'
import { absolute } from './metadata'
import type { Event, Instant, Link, Picture, Post, Settings } from './queries/types'

/** schema.org NewsArticle for a post. */
export const postData = (post: Post, settings: Settings): WithContext<NewsArticle> => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: post.title,
  description: post.teaser,
  inLanguage: 'de',
  url: absolute(post.href),
  mainEntityOfPage: absolute(post.href),
  datePublished: berlinIso(post.publishedAt),
  // What was written before its publication was scheduled is no later change.
  dateModified: berlinIso(new Date(post.updatedAt) > new Date(post.publishedAt) ? post.updatedAt : post.publishedAt),
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
  startDate: timeOf(event, event.start),
  endDate: event.end && timeOf(event, event.end),
  eventStatus: `https://schema.org/${event.cancelled === undefined ? 'EventScheduled' : 'EventCancelled'}`,
  eventAttendanceMode: attendanceModes[event.mode],
  location: filled(locationsOf(event)),
  organizer: organisation(settings),
  performer: filled(
    event.programme
      .flatMap((row) => row.speakers)
      .map(({ name, function: jobTitle, organisation: affiliation }) => ({
        '@type': 'Person' as const,
        name,
        jobTitle,
        affiliation: affiliation ? { '@type': 'Organization' as const, name: affiliation } : undefined,
      })),
  ),
  isAccessibleForFree: event.registration.price === undefined ? undefined : event.registration.price === 0,
  offers: offerOf(event),
  image: event.picture && imageData(event.picture),
})

/** schema.org Organization for the office. */
export const organisationData = (settings: Settings): WithContext<Organization> => ({
  '@context': 'https://schema.org',
  ...organisation(settings),
  parentOrganization: { '@type': 'GovernmentOrganization', name: settings.ministry.name, url: settings.ministry.href },
  email: settings.contact.email,
  telephone: settings.contact.phone,
  sameAs: filled(settings.social.map(({ href }) => href)),
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
    addressLocality: place.city || undefined,
    addressCountry: 'DE',
  }
  const onSite = place && { '@type': 'Place' as const, name: place.name, address }
  const stream: VirtualLocation = { '@type': 'VirtualLocation', url: streamHref ?? absolute(href) }
  return [mode !== 'online' && onSite, mode !== 'onSite' && stream].filter(
    (location) => location !== undefined && location !== false,
  )
}

/** What is known of taking part: price, link and period. Nothing once there is nothing left to take part in. */
function offerOf({ href, registration: { state, href: link, price, opensAt, closesAt } }: Event) {
  if (state === 'cancelled' || state === 'over' || (state === 'none' && price === undefined)) return undefined
  return {
    '@type': 'Offer' as const,
    url: link ?? absolute(href),
    price,
    priceCurrency: price === undefined ? undefined : 'EUR',
    availability: `https://schema.org/${state === 'closed' ? 'OutOfStock' : 'InStock'}` as const,
    validFrom: opensAt && berlinIso(opensAt),
    validThrough: closesAt && berlinIso(closesAt),
  }
}

const timeOf = ({ isAllDay }: Event, instant: Instant) => (isAllDay ? berlinDate(instant) : berlinIso(instant))

/** An empty list says nothing, and validators complain. */
const filled = <Item>(items: Item[]) => (items.length ? items : undefined)

const imageData = (picture: Picture): ImageObject => ({
  '@type': 'ImageObject',
  url: absolute(picture.src),
  width: `${picture.width}`,
  height: `${picture.height}`,
  creditText: picture.credit?.author,
  license: picture.credit?.licence.href,
})
