import type { TopicLink } from '@/lib/queries/types'
import { type StreamFilter, streamHref } from '@/lib/site'
import { FilterRow } from './FilterRow'

type Props = { filter: StreamFilter; topics: TopicLink[]; years: number[] }

/** Every choice is a link that keeps the other two filters and starts at the first page. */
export function StreamFilters({ filter, topics, years }: Props) {
  const { kind, topic, year } = filter
  const kinds = [
    { label: 'Alles', value: undefined },
    { label: 'Beiträge', value: 'beitraege' },
    { label: 'Veranstaltungen', value: 'veranstaltungen' },
  ] as const
  return (
    <nav aria-label="Filter" className="grid gap-y-5">
      <FilterRow
        label="Art"
        choices={kinds.map(({ label, value }) => ({
          label,
          href: streamHref({ kind: value, topic, year }),
          isChosen: kind === value,
        }))}
      />
      <details className="filters" open={topic !== undefined || year !== undefined}>
        <summary className="inline-flex min-h-11 items-center font-semibold underline">
          Nach Thema und Jahr filtern
        </summary>
        <div className="grid gap-y-5 pt-3">
          <FilterRow
            label="Thema"
            choices={topics.map(({ label, slug, colour }) => ({
              label,
              colour,
              href: streamHref({ kind, topic: topic === slug ? undefined : slug, year }),
              isChosen: topic === slug,
              isRemovable: true,
            }))}
          />
          <FilterRow
            label="Jahr"
            choices={years.map((value) => ({
              label: String(value),
              href: streamHref({ kind, topic, year: year === value ? undefined : value }),
              isChosen: year === value,
              isRemovable: true,
            }))}
          />
        </div>
      </details>
    </nav>
  )
}
