/** The demo content as plain data; `scripts/seed/rich-text.ts` turns blocks into what the editor stores. */
import type { EventMode, TopicColour, TopicSign } from '../../lib/queries/types.ts'

/** A paragraph is a string; `[text](target)` in it is a link, `target` an https address or `topic:slug`, `post:slug`, `event:slug`, `page:slug`. */
export type Block =
  | string
  | { h2: string }
  | { h3: string }
  | { list: string[] }
  | { steps: string[] }
  | { quote: string; source?: string }
  | { box: string; text: string[] }
  | { figure: string; caption?: string }

/** The drawing made for an entry: deterministic from its name. */
export type SeedPicture = { name: string; title: string; alt: string }

export type SeedTopic = {
  slug: string
  title: string
  shortTitle: string
  lead: string
  colour: TopicColour
  sign: TopicSign
  sections: { key: 'beobachten' | 'tun'; heading: string; content: Block[] }[]
}

export type SeedPost = {
  slug: string
  title: string
  teaser: string
  /** `YYYY-MM-DD`, published at 10 o'clock in Berlin, or days before the day of the seed. */
  published: string | { daysAgo: number }
  topics: string[]
  picture?: SeedPicture
  authors: string[]
  content: Block[]
  changes?: { date: string; note: string }[]
  isExample: boolean
}

export type SeedEvent = {
  slug: string
  title: string
  teaser: string
  /** `YYYY-MM-DD HH:mm` in Berlin, or a day relative to the seed with a time in Berlin. */
  start: string | { inDays: number; time: string }
  end?: string | { inDays: number; time: string }
  mode: EventMode
  place?: { name: string; street?: string; postalCode?: string; city: string }
  stream?: { url?: string }
  registration?: {
    url: string
    opens?: { inDays: number }
    closes?: { inDays: number } | string
    price?: number
  }
  programme: {
    time: string
    endTime?: string
    title: string
    speakers?: { name: string; function?: string; organisation?: string; organisationUrl?: string }[]
  }[]
  access: Partial<
    Record<
      'wheelchair' | 'signLanguage' | 'captions' | 'inductionLoop' | 'easyLanguage' | 'assistance',
      'yes' | 'no' | 'unclear'
    >
  > & { note?: string }
  cancelled?: string
  reportPost?: string
  topics: string[]
  picture?: SeedPicture
  content: Block[]
  isExample: boolean
}

export type SeedMember = { name: string; role: string; organisation?: string; email?: string; phone?: string }

export type SeedPage = {
  key?: string
  slug: string
  title: string
  lead: string
  content: Block[]
  ways?: { heading: string; text: string; link?: { label: string; href: string } }[]
  isExample: boolean
}
