import { dateParts } from '@/lib/format'
import type { TopicColour } from '@/lib/queries/types'

type Props = { start: string; colour?: TopicColour; isOver?: boolean; className?: string }

/** The circle of an event: filled when it lies ahead, a ring when it is over. The full date stands beside it as text. */
export function DateBlock({ start, colour, isOver = false, className = '' }: Props) {
  const { day, month, year } = dateParts(start)
  return (
    <span
      aria-hidden="true"
      className={`date-block display ${className}`}
      data-topic={colour}
      data-over={isOver || undefined}
    >
      <span className="date-day">{day}</span>
      <span className="date-month">
        {month} {year}
      </span>
    </span>
  )
}
