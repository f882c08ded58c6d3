import { formatDate, formatPeriod } from '@/lib/format'
import type { EventTeaser, Issue, PostTeaser, Settings } from '@/lib/queries/types'
import { modeAndPlace } from '../EventPlace'
import { MailFrame, MailHeading, MailLines, MailLink, MailSmall, MailText } from './MailFrame'
import { MailRichText } from './MailRichText'
import { OfficeFooter } from './OfficeFooter'

type Props = { issue: Issue; settings: Settings; siteUrl: string; archiveUrl: string; unsubscribeUrl: string }

/** One issue of the newsletter: own words, then events and posts in the order of the office. */
export function IssueMail({ issue, settings, siteUrl, archiveUrl, unsubscribeUrl }: Props) {
  return (
    <MailFrame
      title={issue.subject}
      preheader={issue.preheader}
      footer={
        <>
          <MailSmall>
            <MailLink href={archiveUrl}>Im Browser ansehen</MailLink>
          </MailSmall>
          <OfficeFooter settings={settings} siteUrl={siteUrl} unsubscribeUrl={unsubscribeUrl} />
        </>
      }
    >
      <MailRichText nodes={issue.content} siteUrl={siteUrl} />
      {issue.entries.map((entry) =>
        entry.kind === 'event' ? (
          <Event key={entry.href} event={entry} siteUrl={siteUrl} />
        ) : (
          <Post key={entry.href} post={entry} siteUrl={siteUrl} />
        ),
      )}
    </MailFrame>
  )
}

function Event({ event, siteUrl }: { event: EventTeaser; siteUrl: string }) {
  const { href, title, teaser, start, end, isAllDay, cancelled, registration } = event
  return (
    <>
      <MailHeading>
        <MailLink href={siteUrl + href}>{title}</MailLink>
      </MailHeading>
      <MailSmall>
        Veranstaltung
        {cancelled === undefined ? '' : ', fällt aus'}
      </MailSmall>
      <MailText>
        <strong>{formatPeriod(start, end, isAllDay)}</strong>
        <br />
        {modeAndPlace(event)}
      </MailText>
      <MailText>
        <MailLines text={cancelled || teaser} />
      </MailText>
      {registration.href && (
        <MailText>
          <MailLink href={registration.href}>
            Anmelden zu „{title}“ bei {registration.host}
          </MailLink>
        </MailText>
      )}
    </>
  )
}

function Post({ post: { href, title, teaser, publishedAt }, siteUrl }: { post: PostTeaser; siteUrl: string }) {
  return (
    <>
      <MailHeading>
        <MailLink href={siteUrl + href}>{title}</MailLink>
      </MailHeading>
      <MailSmall>Beitrag vom {formatDate(publishedAt)}</MailSmall>
      <MailText>
        <MailLines text={teaser} />
      </MailText>
    </>
  )
}
