import { drawing } from '@/lib/drawing/drawing'
import type { TopicColour } from '@/lib/queries/types'
import { Discs } from './Discs'

type Props = { name: string; colour?: TopicColour; ratio?: number; className?: string }

export function Drawing({ name, colour, ratio, className = '' }: Props) {
  const { width, height, thread, discs } = drawing(name, ratio)
  return (
    <svg
      className={`drawing bg-sand ${className}`}
      data-topic={colour}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <Discs discs={discs} />
      <path d={thread} />
    </svg>
  )
}
