import type { TopicTeaser } from '@/lib/queries/types'
import { TopicMark } from './TopicMark'

/** Six fields of colour; one thread runs through all signs of a row. */
export function TopicMosaic({ topics }: { topics: TopicTeaser[] }) {
  return (
    <ul className="grid md:grid-cols-2 lg:grid-cols-3">
      {topics.map(({ slug, href, title, lead, colour, sign }) => (
        <li
          key={slug}
          className="card on-topic flex flex-col overflow-clip px-(--gutter) pt-9 pb-8 md:px-10"
          data-topic={colour}
        >
          <TopicMark sign={sign} className="size-36 md:mx-auto md:size-44" />
          <h3 className="text-h3 mt-7">
            <a href={href}>{title}</a>
          </h3>
          <p className="mt-3 max-w-120">{lead}</p>
        </li>
      ))}
    </ul>
  )
}
