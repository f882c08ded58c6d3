import { threadAround } from '@/lib/drawing/thread'

const path = threadAround([
  { x: 0, y: 34, r: 0, turn: 1 },
  { x: 15, y: 23, r: 11, turn: -1 },
  { x: 41, y: 17, r: 15, turn: 1 },
  { x: 15, y: 23, r: 11, turn: -1 },
  { x: 60, y: 34, r: 0, turn: 1 },
])

/** The office's sign: two circles, one thread. */
export function OfficeSign({ className = '' }: { className?: string }) {
  return (
    <svg className={`drawing office-sign ${className}`} viewBox="0 0 58 36" aria-hidden="true">
      <circle className="ink" cx="15" cy="23" r="6" />
      <circle className="topic" cx="41" cy="17" r="10" />
      <path d={path} />
    </svg>
  )
}

type Props = { name: string; ministry: string }

export function Wordmark({ name, ministry }: Props) {
  const [first, ...rest] = name.split(' ')
  return (
    <div>
      <a className="display text-h4 inline-flex items-center gap-3 no-underline" href="/">
        <OfficeSign className="h-11 w-14 shrink-0" />
        <span>
          {first} <span className="block">{rest.join(' ')}</span>
        </span>
      </a>
      <p className="text-small text-soft ms-17">Ein Projekt des {ministry}</p>
    </div>
  )
}
