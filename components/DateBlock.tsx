import { dateParts } from '@/lib/format'
import type { EventTeaser, TopicColour } from '@/lib/queries/types'

export type DateState = 'over' | 'cancelled'

type Props = { start: string; colour?: TopicColour; state?: DateState; className?: string }

/** How the circle of an event differs from one that lies ahead. */
export const dateState = ({ isOver, cancelled }: Pick<EventTeaser, 'isOver' | 'cancelled'>): DateState | undefined =>
  cancelled !== undefined ? 'cancelled' : isOver ? 'over' : undefined

/** The circle of an event: filled when it lies ahead, a ring when it is over, broken and struck out when it is cancelled. The full date stands beside it as text. */
export function DateBlock({ start, colour, state, className = '' }: Props) {
  const { day, month, year } = dateParts(start)
  return (
    <span aria-hidden="true" className={`date-block display ${className}`} data-topic={colour} data-state={state}>
      <span className="date-day">{day}</span>
      <span className="date-month">
        {month} {year}
      </span>
    </span>
  )
}
