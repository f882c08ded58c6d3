import { threadAround } from '@/lib/drawing/thread'

const before = threadAround([
  { x: -900, y: 120, r: 0, turn: 1 },
  { x: 180, y: 90, r: 60, turn: -1 },
  { x: 360, y: 170, r: 34, turn: 1 },
  { x: 540, y: 96, r: 0, turn: 1 },
])
const after = threadAround([
  { x: 610, y: 168, r: 0, turn: 1 },
  { x: 800, y: 110, r: 70, turn: 1 },
  { x: 990, y: 150, r: 30, turn: -1 },
  { x: 2200, y: 80, r: 0, turn: 1 },
])

/** For pages that are not there: the thread has come apart. */
export function BrokenThread() {
  return (
    <svg
      className="drawing long-thread my-10 h-48 w-full md:h-72"
      viewBox="0 0 1200 240"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <circle className="topic" data-topic="azur" cx="180" cy="90" r="50" />
      <circle className="ink" cx="360" cy="170" r="24" />
      <circle className="topic" data-topic="koralle" cx="800" cy="110" r="60" />
      <circle className="ring" cx="990" cy="150" r="12" />
      <path d={`${before}${after}`} />
    </svg>
  )
}
