import { notFound, permanentRedirect } from 'next/navigation'
import { EmptyState } from '@/components/EmptyState'
import { PageHeading } from '@/components/PageHeading'
import { Pagination } from '@/components/Pagination'
import { StreamFilters } from '@/components/StreamFilters'
import { StreamList } from '@/components/StreamList'
import { metadataFor } from '@/lib/metadata'
import { getFixedPage } from '@/lib/queries/pages'
import { getStream } from '@/lib/queries/stream'
import { getTopicTeasers } from '@/lib/queries/topics'
import type { TopicTeaser } from '@/lib/queries/types'
import { type StreamFilter, streamHref } from '@/lib/site'

type Props = PageProps<'/aktuelles'>
type Query = { filter: StreamFilter; page?: number }

export async function generateMetadata({ searchParams }: Props) {
  const query = parse(await searchParams)
  if (!query) return {}
  const { filter, page = 1 } = query
  const [{ title, lead }, topics] = await Promise.all([getFixedPage('aktuelles'), getTopicTeasers()])
  const filtered = filteredTitle(
    filter,
    topics.find(({ slug }) => slug === filter.topic),
  )
  const shown = filtered ?? title
  return metadataFor({
    title: page > 1 ? `${shown}, Seite ${page}` : shown,
    description: filtered ? `${filtered}. ${lead}` : lead,
    path: streamHref(filter, page),
    noIndex: filtered !== null,
  })
}

export default async function StreamPage({ searchParams }: Props) {
  const query = parse(await searchParams)
  if (!query) notFound()
  const { filter } = query
  if (query.page === 1) permanentRedirect(streamHref(filter))
  const [page, stream] = await Promise.all([getFixedPage('aktuelles'), getStream(filter, query.page ?? 1)])
  if (!stream) notFound()
  const { upcoming, entries, total } = stream
  const filtered = filteredTitle(filter, stream.topic)
  return (
    <>
      <PageHeading title={filtered ?? page.title} lead={filtered ? undefined : page.lead} />
      <div className="wrap pb-24">
        <StreamFilters filter={filter} topics={stream.topics} years={stream.years} />
        <p className="text-soft mt-8 mb-8">{countText(total, stream.page, stream.pages)}</p>
        {total === 0 && (
          <EmptyState title="Dazu gibt es noch nichts">
            <p>Mit diesen Filtern finden wir keinen Beitrag und keine Veranstaltung.</p>
            <p className="mt-5">
              <a className="button" href="/aktuelles">
                Alle Einträge zeigen
              </a>
            </p>
          </EmptyState>
        )}
        {upcoming.length > 0 && (
          <section aria-labelledby="demnaechst" className="mb-12">
            <h2 id="demnaechst" className="text-h2 mb-6">
              Demnächst
            </h2>
            <StreamList entries={upcoming} headingLevel={3} />
          </section>
        )}
        {entries.length > 0 && (
          <section aria-labelledby="bisher">
            <h2 id="bisher" className="text-h2 mb-6">
              {filter.kind === 'veranstaltungen'
                ? 'Rückblick'
                : filter.kind === 'beitraege'
                  ? 'Beiträge'
                  : 'Neues und Rückblick'}
            </h2>
            <StreamList entries={entries} headingLevel={3} />
          </section>
        )}
        <Pagination page={stream.page} pages={stream.pages} href={(number) => streamHref(filter, number)} />
      </div>
    </>
  )
}

/** What a filtered list shows: "Veranstaltungen zum Thema „Digitale Ethik“ 2022"; null for the whole list. */
function filteredTitle({ kind, year }: StreamFilter, topic?: TopicTeaser) {
  if (!kind && !topic && !year) return null
  const things = { beitraege: 'Beiträge', veranstaltungen: 'Veranstaltungen', all: 'Beiträge und Veranstaltungen' }
  return [things[kind ?? 'all'], topic && `zum Thema „${topic.title}“`, year].filter(Boolean).join(' ')
}

function countText(total: number, page: number, pages: number) {
  const count = total === 1 ? '1 Eintrag' : `${total} Einträge`
  return pages > 1 ? `${count}, Seite ${page} von ${pages}` : count
}

/** What the address asks for; null when no link of this site could. `page` is there only when the address says it. */
function parse({ art, thema, jahr, seite }: Awaited<Props['searchParams']>): Query | null {
  if (art !== undefined && art !== 'beitraege' && art !== 'veranstaltungen') return null
  if (Array.isArray(thema) || thema === '') return null
  if (jahr !== undefined && !/^\d{4}$/.test(String(jahr))) return null
  if (seite !== undefined && !/^[1-9]\d{0,3}$/.test(String(seite))) return null
  const filter: StreamFilter = { kind: art, topic: thema, year: jahr ? Number(jahr) : undefined }
  return { filter, page: seite ? Number(seite) : undefined }
}
