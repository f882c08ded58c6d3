import type { Settings } from '@/lib/queries/types'
import { MailButton, MailFrame, MailHeading, MailLink, MailText, MailTyped } from './MailFrame'
import { OfficeFooter } from './OfficeFooter'

type Common = { settings: Settings; siteUrl: string }
type Barrier = Common & { receipt: string; due: string }
type Typed = { text: string; url: string }

/** Brings the office what somebody wrote on the contact page. */
export function ContactMail({
  receipt,
  name,
  email,
  text,
  url,
  ...common
}: Common & Typed & { receipt: string; name?: string; email: string }) {
  return (
    <MailFrame title={`Anfrage ${receipt}`} footer={<OfficeFooter {...common} />}>
      <MailText>
        {name ? `${name} hat` : 'Jemand hat'} über „Kontakt“ geschrieben. Ihre Antwort auf diese Mail geht an {email}.
      </MailText>
      <MailHeading>Nachricht</MailHeading>
      <MailTyped>{text}</MailTyped>
      <MailButton href={url}>Anfrage im Redaktionsbereich öffnen</MailButton>
      <MailText>Bitte stellen Sie die Anfrage dort nach Ihrer Antwort auf „Beantwortet“.</MailText>
    </MailFrame>
  )
}

/** Tells the office of a barrier and until when the law wants an answer. */
export function BarrierMail({
  receipt,
  due,
  page,
  text,
  email,
  url,
  ...common
}: Barrier & Typed & { page?: string; email?: string }) {
  return (
    <MailFrame title={`Barriere ${receipt}`} footer={<OfficeFooter {...common} />}>
      <MailText>Jemand konnte einen Teil der Website nicht nutzen. Bitte antworten Sie bis zum {due}.</MailText>
      <MailText>{page ? `Seite: ${page}` : 'Eine Seite ist nicht angegeben.'}</MailText>
      <MailText>
        {email
          ? `Ihre Antwort auf diese Mail geht an ${email}.`
          : 'Eine E-Mail-Adresse ist nicht angegeben. Beheben Sie die Barriere und notieren Sie es bei der Meldung.'}
      </MailText>
      <MailHeading>Was nicht ging</MailHeading>
      <MailTyped>{text}</MailTyped>
      <MailButton href={url}>Meldung im Redaktionsbereich öffnen</MailButton>
    </MailFrame>
  )
}

/** Confirms a report to the person who made it; nothing in it was typed by anybody. */
export function BarrierReceiptMail({ receipt, due, ...common }: Barrier) {
  return (
    <MailFrame title="Ihre Meldung ist angekommen" footer={<OfficeFooter {...common} />}>
      <MailText>
        Guten Tag, mit dieser Adresse wurde eine Barriere auf unserer Website gemeldet. Danke, das hilft uns und
        anderen.
      </MailText>
      <MailText>
        Nummer der Meldung: {receipt}
        <br />
        Sie erhalten unsere Antwort bis zum {due}.
      </MailText>
      <MailText>
        Kommt bis dahin nichts oder hilft Ihnen die Antwort nicht, vermittelt die{' '}
        <MailLink href="https://www.schlichtungsstelle-bgg.de/">Schlichtungsstelle nach dem BGG</MailLink>. Das kostet
        nichts. Haben Sie nichts gemeldet? Dann brauchen Sie nichts zu tun.
      </MailText>
    </MailFrame>
  )
}

/** Reminds the office of a report that nobody has answered. */
export function ReminderMail({ receipt, due, left, url, ...common }: Barrier & { left: number; url: string }) {
  const title = left < 0 ? `Die Frist für ${receipt} ist vorbei` : `Die Barriere ${receipt} ist noch offen`
  return (
    <MailFrame title={title} footer={<OfficeFooter {...common} />}>
      <MailText>
        {left < 0
          ? `Die Antwort war bis zum ${due} fällig. Bitte antworten Sie heute.`
          : `Bitte antworten Sie bis zum ${due}, ${inDays(left)}.`}
      </MailText>
      <MailButton href={url}>Meldung im Redaktionsbereich öffnen</MailButton>
      <MailText>Ist sie beantwortet? Dann stellen Sie sie bitte auf „Beantwortet“.</MailText>
    </MailFrame>
  )
}

/** Lets a colleague choose a new password. */
export function PasswordMail({ url, ...common }: Common & { url: string }) {
  return (
    <MailFrame title="Wählen Sie ein neues Passwort" footer={<OfficeFooter {...common} />}>
      <MailText>Guten Tag, für Ihr Konto im Redaktionsbereich wurde ein neues Passwort angefordert.</MailText>
      <MailButton href={url}>Neues Passwort wählen</MailButton>
      <MailText>
        Der Link gilt eine Stunde. Waren Sie das nicht? Dann löschen Sie diese Mail; Ihr Passwort bleibt, wie es ist.
      </MailText>
    </MailFrame>
  )
}

/** Lets a colleague prove that the mails to their account reach them. */
export function AddressMail({ url, ...common }: Common & { url: string }) {
  return (
    <MailFrame title="Ist das Ihre Adresse?" footer={<OfficeFooter {...common} />}>
      <MailText>
        Guten Tag, diese Adresse steht bei einem Konto im Redaktionsbereich. Bitte öffnen Sie den Link, melden Sie sich
        an und bestätigen Sie die Adresse auf der nächsten Seite.
      </MailText>
      <MailButton href={url}>Weiter zur Bestätigung</MailButton>
      <MailText>Der Link gilt einen Tag. Haben Sie kein Konto bei uns? Dann löschen Sie bitte diese Mail.</MailText>
    </MailFrame>
  )
}

const inDays = (left: number) => (left === 0 ? 'also heute' : left === 1 ? 'also morgen' : `also in ${left} Tagen`)
