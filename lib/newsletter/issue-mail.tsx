import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import { IssueMail } from '@/components/mail/IssueMail'
import { env } from '../env.ts'
import { sign } from '../hmac.ts'
import { unsubscribeHeaders, unsubscribeUrl } from './tokens.ts'
import { issuesPath } from '../paths.ts'
import { readIssue } from '../queries/newsletters.ts'
import { readSettings } from '../queries/settings.ts'
import type { Issue, Settings } from '../queries/types.ts'
import { renderMail } from '../mail/render.ts'
import type { Mail } from '../mail/transport.ts'

type IssueText = Pick<Mail, 'subject' | 'html' | 'text' | 'fromName'>

/** The key of no address: it holds the place of each reader's own. */
const nobody = '0'.repeat(32)

/** An issue as a mail to nobody; null when there is none. Only what is public at this moment is in it. */
export async function composeIssue(payload: Payload, id: number): Promise<IssueText | null> {
  const [issue, settings] = await Promise.all([readIssue(payload, id), readSettings(payload)])
  if (!issue) return null
  return {
    subject: issue.subject,
    fromName: settings.newsletter.sender ?? settings.officeName,
    ...(await drawIssue(issue, settings)),
  }
}

const drawIssue = (issue: Issue, settings: Settings) =>
  renderMail(
    <IssueMail
      issue={issue}
      settings={settings}
      siteUrl={env.SITE_URL}
      archiveUrl={`${env.SITE_URL}${issue.href ?? issuesPath}`}
      unsubscribeUrl={unsubscribeUrl(nobody)}
    />,
  )

/** The part of an issue that cannot become a mail, in German, and what the fault says; undefined when nothing is wrong. */
export async function findUnrenderable(payload: Payload, id: number) {
  const reason = await reasonOf(composeIssue(payload, id))
  if (!reason) return undefined
  const settings = await readSettings(payload)
  const issue = await readIssue(payload, id).catch(() => null)
  const parts = issue
    ? [{ ...issue, entries: [] }, ...issue.entries.map((one) => ({ ...issue, content: [], entries: [one] }))]
    : []
  for (const part of parts)
    if (await reasonOf(drawIssue(part, settings)))
      return { part: `„${part.entries[0]?.title ?? 'Eigene Worte'}“`, reason }
  return { part: '„Eigene Worte“ oder einer der gewählten Inhalte', reason }
}

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => String(error),
  )

/** The same mail for one reader: nothing in it differs from the others' but the link that ends the subscription. */
export const forReader = ({ html, text, ...mail }: IssueText, key: string) => ({
  ...mail,
  html: html.replaceAll(unsubscribeUrl(nobody), unsubscribeUrl(key)),
  text: text.replaceAll(unsubscribeUrl(nobody), unsubscribeUrl(key)),
  headers: unsubscribeHeaders(key),
})

/**
 * The Message-ID of an issue to an address: the same for every attempt, and we know it again when it comes back in a
 * report.
 */
export const issueMessageId = (issue: number, key: string) => sign('issue', `${issue}-${key}`)

/** Draws each issue once a minute at most, so that what is withdrawn while it is sent soon no longer goes out. */
export function createIssueComposer(payload: Payload) {
  const drawn = new LRUCache<number, IssueText>({
    max: 3,
    ttl: 60_000,
    fetchMethod: async (id) => (await composeIssue(payload, id)) ?? undefined,
  })
  return {
    /** The mail for one reader; null when the issue is gone. */
    async write(issue: number, key: string): Promise<Omit<Mail, 'to'> | null> {
      const mail = await drawn.fetch(issue)
      return mail ? { ...forReader(mail, key), messageId: issueMessageId(issue, key) } : null
    },
  }
}
