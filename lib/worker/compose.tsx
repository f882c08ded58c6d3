import type { Payload } from 'payload'
import type { ReactElement } from 'react'
import {
  AddressMail,
  BarrierMail,
  BarrierReceiptMail,
  ContactMail,
  PasswordMail,
  ReminderMail,
} from '@/components/mail/OfficeMails'
import { AlreadyMail, ConfirmMail, SettingsMail } from '@/components/mail/SubscriberMails'
import { resetUrl } from '../accounts/reset.ts'
import { berlinDaysBetween } from '../berlin.ts'
import { env } from '../env.ts'
import { formatDate } from '../format.ts'
import { emailHash } from '../hmac.ts'
import { confirmAddressUrl } from '../accounts/confirm-address.ts'
import { confirmUrl, unsubscribeHeaders, unsubscribeUrl, settingsUrl } from '../newsletter/tokens.ts'
import { findSubscriber } from '../newsletter/subscriber.ts'
import { confirmHours } from '../newsletter/wording.ts'
import type { User } from '../payload-types.ts'
import { readSettings } from '../queries/settings.ts'
import { renderMail } from '../mail/render.ts'
import { forReader, composeIssue } from '../newsletter/issue-mail.tsx'
import type { MailJob } from '../mail/mail-job.ts'
import type { Mail } from '../mail/transport.ts'

type Parts = Omit<Mail, 'messageId' | 'html' | 'text'> & { tree: ReactElement }

/** The mail of a job, composed from its record as it is now; null when the record is gone and nobody is to be written to. */
export async function composeMail(payload: Payload, job: MailJob): Promise<Omit<Mail, 'messageId'> | null> {
  if (job.kind === 'issueTest') return toTester(payload, job)
  const parts = await composeParts(payload, job)
  if (!parts) return null
  const { tree, ...rest } = parts
  return { ...rest, ...(await renderMail(tree)) }
}

async function composeParts(payload: Payload, job: MailJob): Promise<Parts | null> {
  switch (job.kind) {
    case 'confirm':
    case 'already':
    case 'settings':
      return toSubscriber(payload, job)
    case 'contact':
      return toOffice(payload, job.message)
    case 'barrier':
    case 'barrierReceipt':
    case 'reminder':
      return aboutBarrier(payload, job)
    case 'password':
      return toColleague(payload, job.user)
    case 'address':
      return toAccount(payload, job.user)
    default:
      return null
  }
}

async function toSubscriber(
  payload: Payload,
  { kind, subscriber: id }: Extract<MailJob, { subscriber: number }>,
): Promise<Parts | null> {
  const subscriber = await findSubscriber(payload, { id: { equals: id } })
  if (!subscriber) return null
  const { key, email: to } = subscriber
  const settings = await readSettings(payload)
  const common = { settings, siteUrl: env.SITE_URL, unsubscribeUrl: unsubscribeUrl(key) }
  const mail = { to, fromName: settings.newsletter.sender ?? settings.officeName, headers: unsubscribeHeaders(key) }
  if (kind === 'confirm') {
    if (subscriber.status !== 'pending') return null
    const tree = <ConfirmMail {...common} url={confirmUrl(subscriber)} hours={confirmHours} />
    return { ...mail, subject: 'Bitte bestätigen: Newsletter des Innovationsbüros', tree }
  }
  const withLink = { ...common, settingsUrl: settingsUrl(key) }
  return kind === 'already'
    ? { ...mail, subject: 'Sie erhalten unseren Newsletter schon', tree: <AlreadyMail {...withLink} /> }
    : { ...mail, subject: 'Ihre Einstellungen zum Newsletter', tree: <SettingsMail {...withLink} /> }
}

async function toOffice(payload: Payload, id: number): Promise<Parts | null> {
  const [message, settings] = await Promise.all([find(payload, 'contact-messages', id), readSettings(payload)])
  const to = settings.contact.email
  if (!message || !to) return null
  const { receipt, name, email, message: text } = message
  const facts = { receipt, name: name ?? undefined, email, text, url: recordUrl('contact-messages', id) }
  const tree = <ContactMail settings={settings} siteUrl={env.SITE_URL} {...facts} />
  return { to, replyTo: email, subject: `Anfrage ${receipt}`, tree }
}

async function aboutBarrier(
  payload: Payload,
  { kind, report: id }: Extract<MailJob, { report: number }>,
): Promise<Parts | null> {
  const [report, settings] = await Promise.all([find(payload, 'barrier-reports', id), readSettings(payload)])
  if (!report) return null
  const { receipt, dueAt, page, description, email } = report
  const due = formatDate(dueAt)
  const common = { settings, siteUrl: env.SITE_URL, receipt, due }
  if (kind === 'barrierReceipt') {
    const subject = `Ihre Meldung ${receipt} ist angekommen`
    return email ? { to: email, subject, tree: <BarrierReceiptMail {...common} /> } : null
  }
  const to = settings.contact.accessibilityEmail ?? settings.contact.email
  if (!to) return null
  const url = recordUrl('barrier-reports', id)
  if (kind === 'reminder') {
    if (report.state !== 'open') return null
    const left = berlinDaysBetween(new Date(), dueAt)
    const subject = left < 0 ? `Frist vorbei: Barriere ${receipt}` : `Noch offen: Barriere ${receipt}, Frist ${due}`
    return { to, subject, tree: <ReminderMail {...common} left={left} url={url} /> }
  }
  const facts = { page: page ?? undefined, text: description, email: email ?? undefined, url }
  const subject = `Barriere ${receipt}, Antwort bis ${due}`
  return { to, replyTo: facts.email, subject, tree: <BarrierMail {...common} {...facts} /> }
}

/** The link to a new password; none when it has ended meanwhile or nobody has the address. */
async function toColleague(payload: Payload, id: number): Promise<Parts | null> {
  const user = await payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } } })
  const url = user && resetUrl(user)
  if (!url) return null
  const settings = await readSettings(payload)
  const tree = <PasswordMail settings={settings} siteUrl={env.SITE_URL} url={url} />
  return { to: user.email, subject: 'Neues Passwort für die Website', tree }
}

/** Lets somebody of the office prove that the mails to their account reach them. */
async function toAccount(payload: Payload, id: number): Promise<Parts | null> {
  const person = await payload.findByID({ collection: 'users', id, disableErrors: true, overrideAccess: true })
  if (!person) return null
  const settings = await readSettings(payload)
  const tree = <AddressMail settings={settings} siteUrl={env.SITE_URL} url={confirmAddressUrl(person)} />
  return { to: person.email, subject: 'Bitte bestätigen: Ihre Adresse für den Redaktionsbereich', tree }
}

const recordUrl = (collection: string, id: number) => `${env.SITE_URL}/admin/collections/${collection}/${id}`

async function find<Slug extends 'contact-messages' | 'barrier-reports'>(
  payload: Payload,
  collection: Slug,
  id: number,
) {
  const { docs } = await payload.find({
    collection,
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]
}

/** An issue as readers will get it, for somebody of the office. */
async function toTester(payload: Payload, { newsletter, user }: Extract<MailJob, { kind: 'issueTest' }>) {
  const person = await payload.findByID({ collection: 'users', id: user, disableErrors: true, overrideAccess: true })
  const mail = person?.emailConfirmedAt && (await composeIssue(payload, newsletter))
  if (!mail) return null
  return { ...forReader(mail, emailHash(person.email)), subject: `[Test] ${mail.subject}`, to: person.email }
}
