import { Feed } from 'feed'
import { cleanText } from './clean-text.ts'
import { absolute } from './metadata.ts'
import { issuesFeedPath, issuesPath } from './paths.ts'
import type { IssueTeaser } from './queries/types.ts'

type Entry = IssueTeaser & { href: string }

/** The archive of the newsletter as an Atom feed (RFC 4287): the newest 50 issues. Text in it is text, never markup. */
export function toAtom(issues: Entry[], officeName: string) {
  const [newest] = issues
  const feed = new Feed({
    id: absolute(issuesPath),
    title: plain(`Newsletter: ${officeName}`),
    link: absolute(issuesPath),
    language: 'de',
    author: { name: plain(officeName) },
    generator: false,
    updated: newest ? new Date(newest.date) : new Date(0),
    feedLinks: { atom: absolute(issuesFeedPath) },
  })
  for (const { href, subject, preheader, date } of issues.slice(0, 50)) {
    const link = absolute(href)
    feed.addItem({
      id: link,
      title: html(subject),
      link,
      date: new Date(date),
      description: preheader && html(preheader),
    })
  }
  return feed.atom1()
}

/** The library declares titles and summaries of entries as HTML. */
const html = (text: string) => plain(text).replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>')

/** For elements the library escapes itself: it takes one level of `&amp;` away first (nashwaan/xml-js#92). */
const plain = (text: string) => cleanText(text).replace(/&/g, '&amp;')
