import { threadAround } from '@/lib/drawing/thread'

const path = threadAround([
  { x: 0, y: 45, r: 0, turn: 1 },
  { x: 1480, y: 59, r: 14, turn: 1 },
  { x: 1560, y: 62, r: 22, turn: -1 },
  { x: 1640, y: 26, r: 12, turn: 1 },
  { x: 1750, y: 31, r: 14, turn: -1 },
  { x: 3200, y: 45, r: 0, turn: 1 },
])

/** A divider over the whole width: the thread runs in from the left, around two circles, and on. */
export function Thread({ className = '' }: { className?: string }) {
  return (
    <svg
      className={`drawing long-thread h-24 w-full ${className}`}
      viewBox="0 0 3200 96"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <circle className="topic" cx="1560" cy="62" r="16" />
      <circle className="ink" cx="1640" cy="26" r="6" />
      <path d={path} />
    </svg>
  )
}
