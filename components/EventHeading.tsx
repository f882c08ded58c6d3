import type { Event, Link } from '@/lib/queries/types'
import { BackLink } from './BackLink'
import { DateBlock, dateState } from './DateBlock'
import { ExampleNotice } from './Example'
import { TopicTags } from './TopicTags'

export function EventHeading({ event, parent }: { event: Event; parent: Link }) {
  const { title, teaser, start, topics, cancelled, isExample } = event
  return (
    <header className="overflow-clip pt-4 pb-12 md:pt-8 md:pb-16">
      <div className="wrap">
        {cancelled && (
          <p className="edge bg-signal text-lead text-on-signal mb-6 px-5 py-4 font-bold">Abgesagt: {cancelled}</p>
        )}
        <BackLink {...parent} />
        <div className="date-line">
          <DateBlock start={start} colour={topics[0]?.colour} state={dateState(event)} className="date-block-heading" />
        </div>
        <h1 className="text-h1 mt-6 max-w-260">{title}</h1>
        <p className="text-lead mt-6 max-w-160">{teaser}</p>
        <div className="mt-5">
          <TopicTags topics={topics} />
        </div>
        {isExample && <ExampleNotice />}
      </div>
    </header>
  )
}
