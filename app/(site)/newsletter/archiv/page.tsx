import { EmptyState } from '@/components/EmptyState'
import { PageHeading } from '@/components/PageHeading'
import { formatDate } from '@/lib/format'
import { metadataFor } from '@/lib/metadata'
import { issuesFeedPath, issuesPath } from '@/lib/paths'
import { getIssues } from '@/lib/queries/newsletters'

const title = 'Newsletter-Archiv'
const lead = 'Alle Ausgaben unseres Newsletters zum Nachlesen, die neueste zuerst.'

export function generateMetadata() {
  return metadataFor({ title, description: lead, path: issuesPath })
}

export default async function IssuesPage() {
  const issues = await getIssues()
  return (
    <>
      <PageHeading title={title} lead={lead} />
      <div className="wrap pb-24">
        {issues.length === 0 ? (
          <EmptyState title="Noch keine Ausgabe">
            <p>Die erste Ausgabe ist noch nicht erschienen. Bestellen Sie sie jetzt, dann kommt sie zu Ihnen.</p>
            <p className="mt-5">
              <a className="button" href="/newsletter">
                Zum Newsletter
              </a>
            </p>
          </EmptyState>
        ) : (
          <ul>
            {issues.map(({ href, subject, preheader, date }) => (
              <li key={href} className="border-line border-t py-8">
                <article className="card">
                  <p className="text-small text-soft">
                    <time dateTime={date}>{formatDate(date)}</time>
                  </p>
                  <h2 className="text-h3 mt-2">
                    <a href={href}>{subject}</a>
                  </h2>
                  {preheader && <p className="mt-3 max-w-144">{preheader}</p>}
                </article>
              </li>
            ))}
          </ul>
        )}
        <p className="mt-8">
          <a href={issuesFeedPath}>Das Archiv als Feed (Atom)</a>
        </p>
      </div>
    </>
  )
}
