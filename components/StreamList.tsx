import type { StreamEntry } from '@/lib/queries/types'
import { EventCard } from './EventCard'
import { PostCard } from './PostCard'

export function StreamList({ entries, headingLevel }: { entries: StreamEntry[]; headingLevel: 2 | 3 }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.href} className="border-line border-t py-6 md:py-10">
          {entry.kind === 'event' ? (
            <EventCard event={entry} headingLevel={headingLevel} />
          ) : (
            <PostCard post={entry} headingLevel={headingLevel} />
          )}
        </li>
      ))}
    </ul>
  )
}
