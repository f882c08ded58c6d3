import { formatPeriod, machineTime } from '@/lib/format'
import type { EventTeaser } from '@/lib/queries/types'
import { dateState } from './DateBlock'
import { DateDrawing } from './DateDrawing'
import { modeAndPlace } from './EventPlace'
import { ExampleBadge } from './Example'
import { RegistrationState } from './RegistrationState'
import { TopicTags } from './TopicTags'

export function EventCard({ event, headingLevel }: { event: EventTeaser; headingLevel: 2 | 3 }) {
  const { href, slug, title, teaser, start, end, isAllDay, topics, cancelled, registration, isExample } = event
  const Heading = `h${headingLevel}` as const
  return (
    <article className="card card-row">
      <DateDrawing name={slug} start={start} colour={topics[0]?.colour} state={dateState(event)} />
      <div className="card-body">
        <p className="text-small text-soft flex flex-wrap items-baseline gap-x-3">
          <span>Veranstaltung</span>
          <RegistrationState registration={registration} />
          {isExample && <ExampleBadge />}
        </p>
        <Heading className="text-h4 md:text-h3 mt-2">
          <a href={href}>{title}</a>
        </Heading>
        <p className="mt-2 font-semibold">
          <time dateTime={machineTime(start, isAllDay)}>{formatPeriod(start, end, isAllDay)}</time>
          <br />
          {modeAndPlace(event)}
        </p>
        <p className="teaser mt-3 max-w-144">{cancelled ?? teaser}</p>
        <div className="mt-3">
          <TopicTags topics={topics} />
        </div>
      </div>
    </article>
  )
}
