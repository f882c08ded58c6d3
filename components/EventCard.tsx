import { formatPeriod } from '@/lib/format'
import type { EventTeaser } from '@/lib/queries/types'
import { modeAndPlace } from './EventPlace'
import { DateDrawing } from './DateDrawing'
import { ExampleBadge } from './Example'
import { RegistrationState } from './RegistrationState'
import { TopicTags } from './TopicTags'

export function EventCard({ event, headingLevel }: { event: EventTeaser; headingLevel: 2 | 3 }) {
  const { href, slug, title, teaser, start, end, isOver, topics, cancelled, registration, isExample } = event
  const Heading = `h${headingLevel}` as const
  return (
    <article className="card grid gap-x-10 gap-y-4 md:grid-cols-[minmax(0,4fr)_minmax(0,8fr)]">
      <DateDrawing name={slug} start={start} colour={topics[0]?.colour} isOver={isOver || cancelled !== undefined} />
      <div>
        <p className="flex flex-wrap items-baseline gap-x-3 text-small text-soft">
          <span>Veranstaltung</span>
          <RegistrationState registration={registration} />
          {isExample && <ExampleBadge />}
        </p>
        <Heading className="mt-2 text-h3">
          <a href={href}>{title}</a>
        </Heading>
        <p className="mt-2 font-semibold">
          <time dateTime={start}>{formatPeriod(start, end)}</time>
          <br />
          {modeAndPlace(event)}
        </p>
        <p className="mt-3 max-w-144">{cancelled ?? teaser}</p>
        <div className="mt-3">
          <TopicTags topics={topics} />
        </div>
      </div>
    </article>
  )
}
