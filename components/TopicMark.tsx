import { topicSigns } from '@/lib/drawing/drawing'
import type { TopicSign } from '@/lib/queries/types'
import { Discs } from './Discs'

/** The sign of a topic; its thread runs on to both sides until something clips it. */
export function TopicMark({ sign, className = '' }: { sign: TopicSign; className?: string }) {
  const { thread, discs } = topicSigns[sign]
  return (
    <svg className={`drawing sign ${className}`} viewBox="0 0 120 120" aria-hidden="true">
      <Discs discs={discs} />
      <path d={thread} />
    </svg>
  )
}
