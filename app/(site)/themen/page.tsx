import { PageHeading } from '@/components/PageHeading'
import { TopicMark } from '@/components/TopicMark'
import { TopicSections } from '@/components/TopicSections'
import { metadataFor } from '@/lib/metadata'
import { getFixedPage } from '@/lib/queries/pages'
import { getTopics } from '@/lib/queries/topics'

export async function generateMetadata() {
  const { title, lead } = await getFixedPage('themen')
  return metadataFor({ title, description: lead, path: '/themen' })
}

export default async function TopicsPage() {
  const [page, topics] = await Promise.all([getFixedPage('themen'), getTopics()])
  return (
    <>
      <PageHeading title={page.title} lead={page.lead}>
        <nav aria-label="Themen dieser Seite" className="mt-8">
          <ul className="flex flex-wrap gap-x-6">
            {topics.map(({ slug, label, colour }) => (
              <li key={slug} className="dot" data-topic={colour}>
                <a className="inline-block py-1.5" href={`#${slug}`}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </PageHeading>
      {topics.map((topic) => (
        <article key={topic.slug} aria-labelledby={topic.slug}>
          <header className="on-topic overflow-clip" data-topic={topic.colour}>
            <div className="wrap topic-header">
              <TopicMark sign={topic.sign} className="mb-5 size-32 md:size-40" />
              <h2 id={topic.slug} className="text-h2">
                {topic.title}
              </h2>
            </div>
          </header>
          <div className="wrap pt-8 pb-16 md:pb-24">
            <p className="text-lead max-w-160">{topic.lead}</p>
            <div className="mt-8 grid gap-x-16 gap-y-10 lg:grid-cols-2">
              <TopicSections topic={topic} headingLevel={3} prefix={`${topic.slug}-`} />
            </div>
            <p className="mt-8">
              <a className="arrow inline-block py-1 font-semibold" href={topic.href}>
                Mehr zu {topic.title}
              </a>
            </p>
          </div>
        </article>
      ))}
    </>
  )
}
