import type { TopicTeaser } from '@/lib/queries/types'
import { TopicMark } from './TopicMark'

/** Six fields of colour; one thread runs through all signs of a row. */
export function TopicMosaic({ topics }: { topics: TopicTeaser[] }) {
  return (
    <ul className="mosaic grid md:grid-cols-2 lg:grid-cols-3">
      {topics.map(({ slug, href, title, lead, colour, sign }) => (
        <li
          key={slug}
          className="card on-topic flex-col overflow-clip md:flex md:px-10 md:pt-9 md:pb-8"
          data-topic={colour}
        >
          <TopicMark sign={sign} className="md:mx-auto md:size-44" />
          <h3 className="text-h4 md:text-h3 md:mt-7">
            <a href={href}>{title}</a>
          </h3>
          <p className="mt-3 max-w-120 max-md:hidden">{lead}</p>
        </li>
      ))}
    </ul>
  )
}
