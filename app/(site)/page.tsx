import { HeroThread } from '@/components/HeroThread'
import { JsonLd } from '@/components/JsonLd'
import { LatestPosts } from '@/components/LatestPosts'
import { NewsletterBox } from '@/components/NewsletterBox'
import { NextEvent } from '@/components/NextEvent'
import { Operator } from '@/components/Operator'
import { RichText } from '@/components/RichText'
import { TopicMosaic } from '@/components/TopicMosaic'
import { Ways } from '@/components/Ways'
import { formMarks } from '@/lib/forms/form'
import { formPageMetadata } from '@/lib/forms/failed-form'
import { wording } from '@/lib/newsletter/wording'
import { getNextEvent } from '@/lib/queries/events'
import { getHome } from '@/lib/queries/pages'
import { getLatestPosts } from '@/lib/queries/posts'
import { getSettings } from '@/lib/queries/settings'
import { getTopicTeasers } from '@/lib/queries/topics'
import { organisationData } from '@/lib/structured-data'
import { orderFromHome } from './newsletter/actions'

export async function generateMetadata() {
  const { title, lead } = await getHome()
  return formPageMetadata({ title, description: lead, path: '/' })
}

export default async function HomePage() {
  const [home, event, posts, topics, settings] = await Promise.all([
    getHome(),
    getNextEvent(),
    getLatestPosts(3),
    getTopicTeasers(),
    getSettings(),
  ])
  return (
    <>
      <header className="hero">
        <div className="wrap">
          <h1 className="text-hero">{home.title}</h1>
          <p className="hero-lead text-lead">{home.lead}</p>
        </div>
        <HeroThread />
      </header>
      {event && <NextEvent event={event} />}
      <section aria-labelledby="neues" className="wrap section">
        <h2 id="neues" className="text-h2">
          Aktuelles
        </h2>
        <LatestPosts posts={posts} />
        <p className="mt-8 md:mt-12">
          <a className="button" href="/aktuelles">
            Alle Beiträge und Veranstaltungen
          </a>
        </p>
      </section>
      <section aria-labelledby="themen">
        <h2 id="themen" className="wrap text-h2 pb-8 md:pb-12">
          Unsere sechs Themen
        </h2>
        <TopicMosaic topics={topics} />
      </section>
      <section aria-labelledby="mitmachen" className="wrap section">
        <h2 id="mitmachen" className="text-h2">
          So sind Sie dabei
        </h2>
        <Ways ways={home.ways} />
      </section>
      <NewsletterBox newsletter={settings.newsletter} action={orderFromHome} {...formMarks()} consent={wording.text} />
      <section aria-labelledby="buero" className="wrap section grid gap-x-16 gap-y-8 lg:grid-cols-[5fr_7fr]">
        <h2 id="buero" className="text-h2">
          Wer dahintersteht
        </h2>
        <div className="grid gap-6">
          <RichText nodes={home.content} sink={1} />
          <Operator settings={settings} />
        </div>
      </section>
      <JsonLd data={organisationData(settings)} />
    </>
  )
}
