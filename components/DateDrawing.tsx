import { type Disc, dateThread } from '@/lib/drawing/drawing'
import { dateParts } from '@/lib/format'
import type { TopicColour } from '@/lib/queries/types'
import type { DateState } from './DateBlock'
import { Discs } from './Discs'

type Props = { name: string; start: string; colour?: TopicColour; state?: DateState }

/** The picture of an event in lists: the thread runs around its date; see `DateBlock`. */
export function DateDrawing({ name, start, colour, state }: Props) {
  const { day, month, year } = dateParts(start)
  const { x, y, r, thread, small } = dateThread(name)
  const discs: Disc[] = [{ x, y, r, fill: state ? 'ring' : 'topic' }, small]
  return (
    <svg
      className="drawing date-drawing card-picture display bg-sand"
      data-topic={colour}
      data-state={state}
      viewBox="0 0 320 180"
      preserveAspectRatio="xMinYMid slice"
      aria-hidden="true"
    >
      <Discs discs={discs} />
      <path d={thread} />
      {state === 'cancelled' && <path className="strike" d={`M${x - 42} ${y + 42}l84-84`} />}
      <text x={x} y={y + 12}>
        {day}
      </text>
      <text x={x} y={y + 36}>
        {month} {year}
      </text>
    </svg>
  )
}
