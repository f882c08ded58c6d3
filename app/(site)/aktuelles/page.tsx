import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/EmptyState'
import { PageHeading } from '@/components/PageHeading'
import { Pagination } from '@/components/Pagination'
import { StreamFilters } from '@/components/StreamFilters'
import { StreamList } from '@/components/StreamList'
import { metadataFor } from '@/lib/metadata'
import { getFixedPage } from '@/lib/queries/pages'
import { getStream } from '@/lib/queries/stream'
import { getTopicTeasers } from '@/lib/queries/topics'
import { type StreamFilter, streamHref } from '@/lib/site'

type Props = PageProps<'/aktuelles'>
type Query = StreamFilter & { page: number }

export async function generateMetadata({ searchParams }: Props) {
  const [{ title, lead }, query] = await Promise.all([getFixedPage('aktuelles'), searchParams.then(parse)])
  if (!query) return {}
  const isFiltered = Boolean(query.kind ?? query.topic ?? query.year)
  const numbered = query.page > 1 ? `${title}, Seite ${query.page}` : title
  return metadataFor({ title: numbered, description: lead, path: streamHref(query), noIndex: isFiltered })
}

export default async function StreamPage({ searchParams }: Props) {
  const query = parse(await searchParams)
  if (!query) notFound()
  const [page, stream, topics] = await Promise.all([getFixedPage('aktuelles'), getStream(query), getTopicTeasers()])
  if (!stream) notFound()
  const { upcoming, entries, total } = stream
  return (
    <>
      <PageHeading title={page.title} lead={page.lead} />
      <div className="wrap pb-24">
        <StreamFilters filter={query} topics={topics} years={stream.years} />
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
              {query.kind === 'veranstaltungen'
                ? 'Rückblick'
                : query.kind === 'beitraege'
                  ? 'Beiträge'
                  : 'Neues und Rückblick'}
            </h2>
            <StreamList entries={entries} headingLevel={3} />
          </section>
        )}
        <Pagination page={stream.page} pages={stream.pages} href={(page) => streamHref({ ...query, page })} />
      </div>
    </>
  )
}

function countText(total: number, page: number, pages: number) {
  const count = total === 1 ? '1 Eintrag' : `${total} Einträge`
  return pages > 1 ? `${count}, Seite ${page} von ${pages}` : count
}

function parse({ art, thema, jahr, seite }: Awaited<Props['searchParams']>): Query | null {
  if (art !== undefined && art !== 'beitraege' && art !== 'veranstaltungen') return null
  if (Array.isArray(thema) || thema === '') return null
  if (jahr !== undefined && !/^\d{4}$/.test(String(jahr))) return null
  if (seite !== undefined && !/^([2-9]|[1-9]\d{1,3})$/.test(String(seite))) return null
  return { kind: art, topic: thema, year: jahr ? Number(jahr) : undefined, page: Number(seite ?? 1) }
}
