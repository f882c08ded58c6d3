import { formatPeriod, machineTime } from '@/lib/format'
import type { Event } from '@/lib/queries/types'
import { EventPlace, modeAndPlace } from './EventPlace'
import { RegistrationBox } from './RegistrationBox'

export function EventFacts({ event }: { event: Event }) {
  const { start, end, isAllDay, mode, place, streamHref, registration, calendarHref, isOver, cancelled } = event
  const isAhead = !isOver && cancelled === undefined
  return (
    <section aria-labelledby="eckdaten" className="facts-box edge bg-sand p-5 sm:p-7">
      <h2 id="eckdaten" className="text-h4">
        Auf einen Blick
      </h2>
      <dl className="facts mt-4">
        <dt>Wann</dt>
        <dd>
          <time dateTime={machineTime(start, isAllDay)}>{formatPeriod(start, end, isAllDay)}</time>
        </dd>
        <dt>Wo</dt>
        <dd>
          {place && mode !== 'online' ? <EventPlace place={place} /> : modeAndPlace(event)}
          {mode === 'hybrid' && place && <p className="mt-1">und online</p>}
        </dd>
        {streamHref && isAhead && (
          <>
            <dt>Stream</dt>
            <dd>
              <a href={streamHref}>Online zusehen</a>
            </dd>
          </>
        )}
      </dl>
      <div className="mt-6">
        <RegistrationBox registration={registration} />
      </div>
      {isAhead && (
        <p className="no-print text-small mt-5">
          <a href={calendarHref}>In den Kalender eintragen (ICS)</a>
        </p>
      )}
    </section>
  )
}
