import { notFound } from 'next/navigation'
import { BackLink } from '@/components/BackLink'
import { ExampleNotice } from '@/components/Example'
import { JsonLd } from '@/components/JsonLd'
import { StreamList } from '@/components/StreamList'
import { TopicMark } from '@/components/TopicMark'
import { TopicSections } from '@/components/TopicSections'
import { metadataFor } from '@/lib/metadata'
import { getTopicNews } from '@/lib/queries/stream'
import { getTopic } from '@/lib/queries/topics'
import { breadcrumbData } from '@/lib/structured-data'

type Props = PageProps<'/themen/[slug]'>

export async function generateMetadata({ params }: Props) {
  const topic = await getTopic((await params).slug)
  return topic ? metadataFor({ title: topic.title, description: topic.lead, path: topic.href }) : {}
}

export default async function TopicPage({ params }: Props) {
  const topic = await getTopic((await params).slug)
  if (!topic) notFound()
  const news = await getTopicNews(topic.slug)
  const parent = { label: 'Themen', href: '/themen' }
  return (
    <article>
      <header className="on-topic overflow-clip pt-4 pb-10 md:pt-8 md:pb-16" data-topic={topic.colour}>
        <div className="wrap">
          <BackLink {...parent} />
          <TopicMark sign={topic.sign} className="topic-sign-large" />
          <h1 className="text-h1 mt-8 max-w-260">{topic.title}</h1>
          <p className="text-lead mt-6 max-w-160">{topic.lead}</p>
        </div>
      </header>
      <div className="wrap">
        {topic.isExample && <ExampleNotice />}
        <div className="section grid gap-x-16 gap-y-12 lg:grid-cols-2">
          <TopicSections topic={topic} headingLevel={2} />
        </div>
        <section aria-labelledby="dazu" className="pb-24">
          <h2 id="dazu" className="text-h2 mb-6">
            Dazu auf dieser Website
          </h2>
          {news.total === 0 ? (
            <p>
              Noch gibt es hier keinen Beitrag zu diesem Thema. <a href="/aktuelles">Alles Aktuelle ansehen</a>
            </p>
          ) : (
            <>
              <StreamList entries={news.entries} headingLevel={3} />
              <p>
                <a className="button" href={news.href}>
                  {news.total === 1 ? 'Zum Eintrag in Aktuelles' : `Alle ${news.total} Einträge zum Thema`}
                </a>
              </p>
            </>
          )}
        </section>
      </div>
      <JsonLd data={breadcrumbData([parent, { label: topic.title, href: topic.href }])} />
    </article>
  )
}
