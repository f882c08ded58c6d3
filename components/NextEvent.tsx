import { formatPeriod, machineTime } from '@/lib/format'
import type { EventTeaser } from '@/lib/queries/types'
import { DateBlock } from './DateBlock'
import { modeAndPlace } from './EventPlace'
import { ExampleBadge } from './Example'
import { RegistrationBox } from './RegistrationBox'

export function NextEvent({ event }: { event: EventTeaser }) {
  const { href, title, start, end, isAllDay, topics, registration, isExample } = event
  return (
    <section aria-labelledby="naechste" className="on-dark edge">
      <div className="wrap next-event">
        <DateBlock start={start} colour={topics[0]?.colour} className="date-block-large" />
        <div className="min-w-0 pb-8 md:py-20">
          <p className="text-soft flex flex-wrap items-baseline gap-x-3">
            Als Nächstes {isExample && <ExampleBadge />}
          </p>
          <h2 id="naechste" className="text-h2 mt-2">
            <a className="no-underline hover:underline" href={href}>
              {title}
            </a>
          </h2>
          <p className="text-lead mt-4">
            <time dateTime={machineTime(start, isAllDay)}>{formatPeriod(start, end, isAllDay)}</time>
            <br />
            {modeAndPlace(event)}
          </p>
          <div className="mt-7">
            <RegistrationBox registration={registration} />
          </div>
          <p className="mt-4">
            <a className="arrow inline-block py-1" href={href}>
              Programm und Anfahrt ansehen
            </a>
          </p>
        </div>
      </div>
    </section>
  )
}
