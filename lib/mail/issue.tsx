import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import { IssueMail } from '@/components/mail/IssueMail'
import { env } from '../env.ts'
import { sign } from '../keys.ts'
import { leaveHeaders, leaveUrl } from '../newsletter/links.ts'
import { issuesPath } from '../paths.ts'
import { readIssue } from '../queries/newsletters.ts'
import { readSettings } from '../queries/settings.ts'
import { draw } from './draw.ts'
import type { Mail } from './transport.ts'

type IssueText = Pick<Mail, 'subject' | 'html' | 'text' | 'fromName'>

/** The key of no address: it holds the place of each reader's own. */
const nobody = '0'.repeat(32)

/** An issue as a mail to nobody; null when there is none. Only what is public at this moment is in it. */
export async function writeIssue(payload: Payload, id: number): Promise<IssueText | null> {
  const [issue, settings] = await Promise.all([readIssue(payload, id), readSettings(payload)])
  if (!issue) return null
  const tree = (
    <IssueMail
      issue={issue}
      settings={settings}
      siteUrl={env.SITE_URL}
      archiveUrl={`${env.SITE_URL}${issue.href ?? issuesPath}`}
      leaveUrl={leaveUrl(nobody)}
    />
  )
  return {
    subject: issue.subject,
    fromName: settings.newsletter.sender ?? settings.officeName,
    ...(await draw(tree)),
  }
}

/** The same mail for one reader: nothing in it differs from the others' but the link that ends the subscription. */
export const forReader = ({ html, text, ...mail }: IssueText, key: string) => ({
  ...mail,
  html: html.replaceAll(leaveUrl(nobody), leaveUrl(key)),
  text: text.replaceAll(leaveUrl(nobody), leaveUrl(key)),
  headers: leaveHeaders(key),
})

/**
 * The Message-ID of an issue to an address: the same for every attempt, and we know it again when it comes back in a
 * report.
 */
export const issueMessageId = (issue: number, key: string) => sign('issue', `${issue}-${key}`)

/** Draws each issue once a minute at most, so that what is withdrawn while it is sent soon no longer goes out. */
export function createIssueWriter(payload: Payload) {
  const drawn = new LRUCache<number, IssueText>({
    max: 3,
    ttl: 60_000,
    fetchMethod: async (id) => (await writeIssue(payload, id)) ?? undefined,
  })
  return {
    /** The mail for one reader; null when the issue is gone. */
    async write(issue: number, key: string): Promise<Omit<Mail, 'to'> | null> {
      const mail = await drawn.fetch(issue)
      return mail ? { ...forReader(mail, key), messageId: issueMessageId(issue, key) } : null
    },
  }
}
