import { MailButton, MailFrame, MailText } from './MailFrame'
import { OfficeFooter } from './OfficeFooter'
import type { Settings } from '@/lib/queries/types'

type Common = { settings: Settings; siteUrl: string; unsubscribeUrl: string }

/** Asks for the confirmation of an order; no advertising, nothing that the form's sender typed. */
export function ConfirmMail({ url, hours, ...common }: Common & { url: string; hours: number }) {
  return (
    <MailFrame title="Möchten Sie unseren Newsletter erhalten?" footer={<OfficeFooter {...common} />}>
      <MailText>
        Guten Tag, mit dieser Adresse wurde der Newsletter des Büros bestellt. Bitte öffnen Sie den Link und bestätigen
        Sie die Bestellung auf der nächsten Seite.
      </MailText>
      <MailButton href={url}>Weiter zur Bestätigung</MailButton>
      <MailText>
        Der Link gilt {hours} Stunden. Haben Sie nichts bestellt? Dann brauchen Sie nichts zu tun: Ohne Bestätigung wird
        Ihre Adresse gelöscht.
      </MailText>
    </MailFrame>
  )
}

/** Answers an order of somebody who has confirmed already. */
export function AlreadyMail({ settingsUrl, ...common }: Common & { settingsUrl: string }) {
  return (
    <MailFrame title="Sie erhalten unseren Newsletter schon" footer={<OfficeFooter {...common} />}>
      <MailText>
        Guten Tag, mit dieser Adresse wurde der Newsletter noch einmal bestellt. Sie stehen bereits auf der Liste und
        brauchen nichts zu tun.
      </MailText>
      <MailButton href={settingsUrl}>Einstellungen ansehen</MailButton>
      <MailText>Der Link zu Ihren Einstellungen gilt 24 Stunden.</MailText>
    </MailFrame>
  )
}

/** Brings the link to topics, the copy of one's data and deletion. */
export function SettingsMail({ settingsUrl, ...common }: Common & { settingsUrl: string }) {
  return (
    <MailFrame title="Ihre Einstellungen zum Newsletter" footer={<OfficeFooter {...common} />}>
      <MailText>
        Guten Tag, unter diesem Link ändern Sie Ihre Themen, sehen die Daten, die wir zu Ihrer Adresse gespeichert
        haben, oder löschen alles.
      </MailText>
      <MailButton href={settingsUrl}>Einstellungen öffnen</MailButton>
      <MailText>Der Link gilt 24 Stunden. Haben Sie ihn nicht angefordert? Dann löschen Sie bitte diese Mail.</MailText>
    </MailFrame>
  )
}
