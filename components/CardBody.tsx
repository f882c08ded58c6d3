import { formatDate } from '@/lib/format'
import type { StreamEntry } from '@/lib/queries/types'
import { ExampleBadge } from './Example'
import { PictureCredit } from './PictureCredit'
import { TopicTags } from './TopicTags'

type Props = {
  entry: StreamEntry
  kind: string
  date: string
  headingLevel: 2 | 3
  isLarge: boolean
}

export function CardBody({ entry, kind, date, headingLevel, isLarge }: Props) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="card-body">
      <p className="text-small text-soft flex flex-wrap items-baseline gap-x-3">
        <span>{kind}</span>
        <time dateTime={date}>{formatDate(date)}</time>
        {entry.isExample && <ExampleBadge />}
      </p>
      <Heading className={`mt-2 ${isLarge ? 'text-h2' : 'text-h4 md:text-h3'}`}>
        <a href={entry.href}>{entry.title}</a>
      </Heading>
      <p className="teaser mt-3 max-w-144">{entry.teaser}</p>
      <div className="topics mt-3">
        <TopicTags topics={entry.topics} />
      </div>
      {entry.picture?.credit && (
        <p className="mt-1">
          <PictureCredit credit={entry.picture.credit} />
        </p>
      )}
    </div>
  )
}
