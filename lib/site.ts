/** The fixed addresses of the site: header, footer, sitemap and tests read this one list. */
import type { Link } from './queries/types.ts'

export const navigation: Link[] = [
  { label: 'Aktuelles', href: '/aktuelles' },
  { label: 'Themen', href: '/themen' },
  { label: 'Team', href: '/team' },
  { label: 'Kontakt', href: '/kontakt' },
]

export const legalLinks: Link[] = [
  { label: 'Impressum', href: '/impressum' },
  { label: 'Datenschutz', href: '/datenschutz' },
  { label: 'Barrierefreiheit', href: '/barrierefreiheit' },
  { label: 'Barriere melden', href: '/barriere-melden' },
]

export type StreamFilter = { kind?: 'beitraege' | 'veranstaltungen'; topic?: string; year?: number }

/** The address of one page of the list under `/aktuelles` with these filters; the first page carries no `seite`. */
export function streamHref({ kind, topic, year }: StreamFilter, page = 1) {
  const parameters = new URLSearchParams()
  if (kind) parameters.set('art', kind)
  if (topic) parameters.set('thema', topic)
  if (year) parameters.set('jahr', String(year))
  if (page > 1) parameters.set('seite', String(page))
  return parameters.size > 0 ? `/aktuelles?${parameters}` : '/aktuelles'
}
