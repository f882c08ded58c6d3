import { notFound } from 'next/navigation'
import { BackLink } from '@/components/BackLink'
import { RichText } from '@/components/RichText'
import { StreamList } from '@/components/StreamList'
import { formatDate } from '@/lib/format'
import { metadataFor } from '@/lib/metadata'
import { issuesPath } from '@/lib/paths'
import { getIssue } from '@/lib/queries/newsletters'

type Props = PageProps<'/newsletter/archiv/[slug]'>

const parent = { label: 'Newsletter-Archiv', href: issuesPath }

export async function generateMetadata({ params }: Props) {
  const issue = await getIssue((await params).slug)
  if (!issue) return {}
  const { subject, preheader, href, date } = issue
  return metadataFor({
    title: `${subject} (${formatDate(date)})`,
    description: preheader ?? `Newsletter des Innovationsbüros vom ${formatDate(date)}`,
    path: href,
    kind: 'article',
    publishedAt: date,
  })
}

export default async function IssuePage({ params }: Props) {
  const issue = await getIssue((await params).slug)
  if (!issue) notFound()
  const { subject, preheader, date, content, entries } = issue
  return (
    <article>
      <header className="wrap pt-4 pb-8 md:pt-8 md:pb-12">
        <BackLink {...parent} />
        <h1 className="text-h1 max-w-260">{subject}</h1>
        <p className="text-soft mt-6">
          Newsletter vom <time dateTime={date}>{formatDate(date)}</time>
        </p>
      </header>
      <div className="wrap article pb-20">
        {preheader && <p className="text-lead max-w-152 font-semibold">{preheader}</p>}
        <div className="mt-8">
          <RichText nodes={content} />
        </div>
      </div>
      {entries.length > 0 && (
        <section aria-labelledby="eintraege" className="wrap pb-24">
          <h2 id="eintraege" className="text-h2 mb-6">
            In dieser Ausgabe
          </h2>
          <StreamList entries={entries} headingLevel={3} />
        </section>
      )}
    </article>
  )
}
