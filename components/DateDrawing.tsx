import { type Disc, dateThread } from '@/lib/drawing'
import { dateParts } from '@/lib/format'
import type { TopicColour } from '@/lib/queries/types'
import { Discs } from './Discs'

type Props = { name: string; start: string; colour?: TopicColour; isOver: boolean }

/** The picture of an event in lists: the thread runs around its date. Filled when it lies ahead, a ring when not. */
export function DateDrawing({ name, start, colour, isOver }: Props) {
  const { day, month, year } = dateParts(start)
  const { x, y, r, thread, small } = dateThread(name)
  const discs: Disc[] = [{ x, y, r, fill: isOver ? 'ring' : 'topic' }, small]
  return (
    <svg
      className="drawing date-drawing display bg-sand aspect-video w-full"
      data-topic={colour}
      data-over={isOver || undefined}
      viewBox="0 0 320 180"
      aria-hidden="true"
    >
      <Discs discs={discs} />
      <path d={thread} />
      <text x={x} y={y + 12}>
        {day}
      </text>
      <text x={x} y={y + 36}>
        {month} {year}
      </text>
    </svg>
  )
}
