import type { Topic } from '@/lib/queries/types'
import { RichText } from './RichText'

type Props = { topic: Topic; headingLevel: 2 | 3; prefix?: string }

/** `prefix` keeps ids apart where several topics stand on one page. */
export function TopicSections({ topic, headingLevel, prefix = '' }: Props) {
  const Heading = `h${headingLevel}` as const
  return topic.sections.map(({ key, id, heading, content }) => (
    <section key={key}>
      <Heading id={prefix + id} className="text-h4 md:text-h3 mb-3">
        {heading}
      </Heading>
      <RichText nodes={content} sink={headingLevel === 3 ? 1 : 0} />
    </section>
  ))
}
