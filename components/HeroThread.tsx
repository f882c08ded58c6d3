import { threadAround } from '@/lib/drawing/thread'
import type { TopicColour } from '@/lib/queries/types'

const circles: { x: number; y: number; r: number; turn: 1 | -1; colour: TopicColour }[] = [
  { x: 250, y: 404, r: 30, turn: 1, colour: 'azur' },
  { x: 390, y: 420, r: 52, turn: -1, colour: 'bernstein' },
  { x: 620, y: 330, r: 38, turn: 1, colour: 'petrol' },
  { x: 850, y: 270, r: 150, turn: -1, colour: 'koralle' },
  { x: 1048, y: 130, r: 44, turn: -1, colour: 'moos' },
  { x: 1140, y: 350, r: 72, turn: 1, colour: 'pflaume' },
]

const path = threadAround([{ x: 158, y: 600, r: 0, turn: 1 }, ...circles, { x: 2200, y: 560, r: 0, turn: 1 }])

/** Six circles for the six topics, one thread. */
export function HeroThread() {
  return (
    <svg
      className="drawing long-thread drawn hero-drawing"
      viewBox="0 0 1240 480"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      {circles.map(({ x, y, r, colour }) => (
        <circle key={colour} className="topic" data-topic={colour} cx={x} cy={y} r={r - 10} />
      ))}
      <path d={path} pathLength="1" />
    </svg>
  )
}
