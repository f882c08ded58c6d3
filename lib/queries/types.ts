/** What pages and components know of the content: small, complete, never a raw Payload document. */

/** An instant as ISO 8601 in UTC; `lib/format` turns it into German text for Europe/Berlin. */
export type Instant = string

export type TopicColour = 'koralle' | 'bernstein' | 'moos' | 'petrol' | 'azur' | 'pflaume'
export type TopicSign = 'netz' | 'stufen' | 'gespraech' | 'begleitung' | 'waage' | 'bruecke'
export type EventMode = 'onSite' | 'online' | 'hybrid'

export type Picture = {
  /** Empty when the picture is decorative. */
  alt: string
  /** Largest JPEG, its size in pixels. */
  src: string
  width: number
  height: number
  /** `srcset` values with width descriptors; no AVIF when none is as wide as the picture needs. */
  avif?: string
  jpeg: string
  /** JPEG, 1200 × 630, for link previews. */
  share: string
  /** Absent where none is due. */
  credit?: Credit
}

export type Credit = {
  author: string
  source?: { label: string; href?: string }
  licence: { label: string; href?: string }
}

export type Link = { label: string; href: string }

export type TopicLink = Link & { slug: string; colour: TopicColour; sign: TopicSign }

export type RichText = RichNode[]

export type RichNode =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: 2 | 3 | 4; id: string; children: Inline[] }
  | { type: 'list'; ordered: boolean; start?: number; items: { children: Inline[]; list?: RichNode }[] }
  | { type: 'quote'; text: string; source?: string }
  | { type: 'figure'; picture: Picture; caption?: string }
  | { type: 'infoBox'; title: string; children: RichNode[] }
  | { type: 'file'; file: FileLink }

export type Inline =
  | { type: 'text'; text: string; bold?: true; italic?: true; lang?: string }
  | { type: 'break' }
  | { type: 'link'; href: string; children: Inline[] }

export type FileLink = {
  title: string
  href: string
  /** Bytes. */
  size: number
  /** Shown as it is, for example "PDF". */
  format: string
  lang: 'de' | 'en'
  accessible: boolean
}

type Teaser = {
  /** Path on this site, for example `/aktuelles/gemeinsam-helfen`. */
  href: string
  slug: string
  title: string
  teaser: string
  picture?: Picture
  topics: TopicLink[]
  /** Invented content of the first run, marked as such wherever it is shown. */
  isExample: boolean
}

export type PostTeaser = Teaser & { kind: 'post'; publishedAt: Instant }

export type Post = PostTeaser & {
  content: RichText
  authors: string[]
  changes: { date: Instant; note: string }[]
  updatedAt: Instant
  /** The event this post reports on. */
  event?: Link
}

export type EventTeaser = Teaser & {
  kind: 'event'
  start: Instant
  end?: Instant
  /** Its days count, no clock time: it lasts from the first to the last instant of them in Berlin. */
  isAllDay?: boolean
  isOver: boolean
  mode: EventMode
  place?: Place
  /** The sentence that says why, when the event is cancelled. */
  cancelled?: string
  registration: Registration
}

export type Place = { name: string; street?: string; postalCode?: string; city?: string }

export type Registration = {
  state: 'none' | 'notYetOpen' | 'open' | 'closed' | 'over' | 'cancelled'
  /** Only while the state is `open`. */
  href?: string
  /** Where the link leads, for example `pretix.eu`. */
  host?: string
  opensAt?: Instant
  closesAt?: Instant
  /** Euro; 0 is free of charge, absent is unknown. */
  price?: number
}

export type Event = EventTeaser & {
  id: number
  content: RichText
  updatedAt: Instant
  /** Public address of the stream, when it is open to everybody. */
  streamHref?: string
  programme: ProgrammeRow[]
  access: EventAccess
  /** Path of the calendar file. */
  calendarHref: string
  /** The post that reports on it. */
  report?: Link
}

export type ProgrammeRow = {
  /** `HH:mm` in Europe/Berlin and the same as an instant. */
  time: string
  startsAt: Instant
  endTime?: string
  title: string
  speakers: Speaker[]
}

export type Speaker = {
  name: string
  function?: string
  organisation?: string
  organisationHref?: string
}

export type EventAccess = {
  /** One German line per provision, for example "Rollstuhl" with "ja". */
  provisions: { label: string; answer: 'yes' | 'no' | 'unclear' }[]
  note?: string
  contact?: string
  askUntil?: Instant
}

export type TopicTeaser = TopicLink & { title: string; lead: string; isExample: boolean }

export type Topic = TopicTeaser & {
  sections: { key: string; id: string; heading: string; content: RichText }[]
}

export type TeamMember = {
  name: string
  role: string
  organisation?: string
  picture?: Picture
  email?: string
  phone?: string
  isExample: boolean
}

export type Page = {
  href: string
  title: string
  lead: string
  content: RichText
  updatedAt: Instant
  isExample: boolean
}

export type HomePage = Page & {
  /** The ways to take part. */
  ways: { heading: string; text: string; link?: Link }[]
}

export type StreamEntry = PostTeaser | EventTeaser

export type Stream = {
  /** Events that lie ahead, soonest first; only on the first page. */
  upcoming: EventTeaser[]
  /** Posts and past events, newest first. */
  entries: StreamEntry[]
  /** All matching entries, those ahead included. */
  total: number
  page: number
  pages: number
  /** Years that have entries of this kind on this topic, and the chosen one; newest first. */
  years: number[]
  /** All topics one can choose from, in the order of the office. */
  topics: TopicTeaser[]
  /** The chosen one. */
  topic?: TopicTeaser
}

export type IssueTeaser = {
  /** Path of its page in the archive; absent before it is released. */
  href?: string
  subject: string
  preheader?: string
  /** When its sending began. */
  date: Instant
}

/** One issue of the newsletter, with what is public of it at this moment. */
export type Issue = IssueTeaser & { content: RichText; entries: StreamEntry[] }

export type Settings = {
  officeName: string
  /** Its logo only on the days on which it may be shown. */
  ministry: { name: string; abbreviation: string; href?: string; logo?: Picture }
  operator: { name: string; href?: string; description: string }
  contact: {
    phone?: string
    email?: string
    street?: string
    postalCode?: string
    city?: string
    hours?: string
    accessibilityEmail?: string
    pressEmail?: string
    isExample: boolean
  }
  newsletter: { heading: string; text: string; frequency: string; sender?: string }
  social: Link[]
}
