import '../../handout.css'
import { notFound } from 'next/navigation'
import { AccessInformation } from '@/components/AccessInformation'
import { EventFacts } from '@/components/EventFacts'
import { EventHeading } from '@/components/EventHeading'
import { Figure } from '@/components/Figure'
import { JsonLd } from '@/components/JsonLd'
import { Programme } from '@/components/Programme'
import { RichText } from '@/components/RichText'
import { eventMetadata } from '@/lib/metadata'
import { getEvent } from '@/lib/queries/events'
import { getSettings } from '@/lib/queries/settings'
import { streamHref } from '@/lib/site'
import { breadcrumbData, eventData } from '@/lib/structured-data'

type Props = PageProps<'/veranstaltungen/[slug]'>

const accessHeadings = {
  onSite: 'Barrierefreiheit vor Ort',
  online: 'Barrierefreiheit online',
  hybrid: 'Barrierefreiheit vor Ort und online',
}

export async function generateMetadata({ params }: Props) {
  const event = await getEvent((await params).slug)
  if (!event) return {}
  return eventMetadata(event)
}

export default async function EventPage({ params }: Props) {
  const [event, settings] = await Promise.all([getEvent((await params).slug), getSettings()])
  if (!event) notFound()
  const { title, href, content, programme, access, report, picture } = event
  const parent = { label: 'Veranstaltungen', href: streamHref({ kind: 'veranstaltungen' }) }
  return (
    <article>
      <EventHeading event={event} parent={parent} />
      <div className="wrap grid items-start gap-x-16 gap-y-12 pb-20 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div className="lg:sticky lg:top-8 lg:order-2">
          <EventFacts event={event} />
        </div>
        <div className="grid gap-14">
          {report && (
            <p className="edge border-signal bg-sand max-w-152 border-s-4 p-5">
              So war es: <a href={report.href}>{report.label}</a>
            </p>
          )}
          {picture && <Figure picture={picture} sizes="(min-width: 64rem) 60vw, 100vw" isFirst />}
          <RichText nodes={content} />
          {programme.length > 0 && (
            <section aria-labelledby="programm">
              <h2 id="programm" className="text-h2 mb-6">
                Programm
              </h2>
              <Programme rows={programme} />
            </section>
          )}
          {(access.provisions.length > 0 || access.note) && (
            <section aria-labelledby="zugang">
              <h2 id="zugang" className="text-h2 mb-6">
                {accessHeadings[event.mode]}
              </h2>
              <AccessInformation access={access} />
            </section>
          )}
        </div>
      </div>
      <JsonLd data={eventData(event, settings)} />
      <JsonLd data={breadcrumbData([parent, { label: title, href }])} />
    </article>
  )
}
