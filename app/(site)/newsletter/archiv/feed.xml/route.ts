import { Feed } from 'feed'
import { absolute } from '@/lib/metadata'
import { issuesFeedPath, issuesPath } from '@/lib/paths'
import { getIssues } from '@/lib/queries/newsletters'
import { getSettings } from '@/lib/queries/settings'

export const dynamic = 'force-dynamic'

/** The archive as an Atom feed (RFC 4287). */
export async function GET() {
  const [issues, { officeName }] = await Promise.all([getIssues(), getSettings()])
  const [newest] = issues
  const feed = new Feed({
    id: absolute(issuesPath),
    title: `Newsletter: ${officeName}`,
    link: absolute(issuesPath),
    language: 'de',
    author: { name: officeName },
    generator: false,
    updated: newest ? new Date(newest.date) : new Date(0),
    feedLinks: { atom: absolute(issuesFeedPath) },
  })
  for (const { href, subject, preheader, date } of issues.slice(0, 50)) {
    const link = absolute(href)
    feed.addItem({ id: link, title: subject, link, date: new Date(date), description: preheader })
  }
  return new Response(feed.atom1(), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}
