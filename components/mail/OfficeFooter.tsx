import type { Settings } from '@/lib/queries/types'
import { MailLink, MailSmall } from './MailFrame'

type Props = { settings: Settings; siteUrl: string; unsubscribeUrl?: string }

/** Who writes, where the law is, and how the newsletter ends. */
export function OfficeFooter({ settings: { officeName, contact }, siteUrl, unsubscribeUrl }: Props) {
  const { street, postalCode, city, email } = contact
  return (
    <>
      <MailSmall>
        {officeName}
        {street && `, ${street}, ${postalCode} ${city}`}
        {email && `, ${email}`}
      </MailSmall>
      <MailSmall>
        <MailLink href={`${siteUrl}/impressum`}>Impressum</MailLink> ·{' '}
        <MailLink href={`${siteUrl}/datenschutz`}>Datenschutz</MailLink>
        {unsubscribeUrl && (
          <>
            {' '}
            · <MailLink href={unsubscribeUrl}>Newsletter abbestellen</MailLink>
          </>
        )}
      </MailSmall>
    </>
  )
}
