import type { TopicLink } from '@/lib/queries/types'

export function TopicTags({ topics }: { topics: TopicLink[] }) {
  if (topics.length === 0) return null
  return (
    <ul className="text-small flex flex-wrap gap-x-5" aria-label="Themen">
      {topics.map(({ slug, label, href, colour }) => (
        <li key={slug} className="dot" data-topic={colour}>
          <a className="inline-block py-1" href={href}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
