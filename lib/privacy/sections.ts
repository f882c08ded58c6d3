import type { PayloadRequest, Where } from 'payload'
import { spellingsOf } from '../email-address.ts'
import { formatMoment } from '../format.ts'
import type { BarrierReport, Consent, ContactMessage, Subscriber } from '../payload-types.ts'
import { query } from '../payload/transaction.ts'
import { jobsAbout } from './jobs.ts'
import { findAll } from './person.ts'

/* The parts of a report, in words for the person it is about. */

export type Section = { heading: string; note?: string; entries: Entry[] }
type Entry = Record<string, string>

export async function subscriptionOf(req: PayloadRequest, subscriber: Subscriber | undefined) {
  return section(
    'Newsletter',
    subscriber
      ? [
          {
            'E-Mail': subscriber.email,
            Stand: subscriber.status === 'confirmed' ? 'Bestätigt' : 'Noch nicht bestätigt',
            'Bestellt am': formatMoment(subscriber.requestedAt),
            'Bestätigt am': formatMoment(subscriber.confirmedAt),
            Themen: subscriber.topics?.length ? await titlesOf(req, subscriber.topics) : 'Alle',
            'Nur Veranstaltungen': subscriber.onlyEvents ? 'Ja' : 'Nein',
            'Vorübergehend unzustellbar': `${subscriber.softBounces ?? 0} Mal`,
          },
        ]
      : [],
  )
}

async function titlesOf(req: PayloadRequest, topics: (number | { id: number })[]) {
  const ids = topics.map((topic) => (typeof topic === 'number' ? topic : topic.id))
  const docs = await findAll<{ title?: string | null }>(req, 'topics', { id: { in: ids } })
  return docs.map(({ title }) => title).join(', ')
}

export async function deliveriesTo(req: PayloadRequest, subscriber: number | undefined) {
  const { rows } = await query<{ subject: string; state: string; at: Date }>(
    req,
    `select subject, deliveries.state, coalesce(deliveries.sent_at, queued_at) as at
     from ops.deliveries join newsletters on newsletters.id = newsletter_id where subscriber_id = $1 order by at`,
    [subscriber ?? 0],
  )
  return section(
    'Ausgaben des Newsletters in den letzten 30 Tagen',
    rows.map(({ subject, state, at }) => ({
      Betreff: subject,
      Stand: deliveryStates[state] ?? state,
      Zeit: formatMoment(at.toISOString()),
    })),
  )
}

const deliveryStates: Record<string, string | undefined> = {
  queued: 'Wartet',
  sent: 'Versandt',
  failed: 'Nicht zustellbar',
  skipped: 'Nicht versandt',
}

export async function consentsOf(req: PayloadRequest, key: string) {
  const consents = await findAll<Consent>(req, 'consents', { key: { equals: key } })
  return section(
    'Nachweise der Einwilligung',
    consents.map((consent) => ({
      'Bestellt am': formatMoment(consent.requestedAt),
      'Bestätigt am': formatMoment(consent.confirmedAt),
      'Beendet am': formatMoment(consent.endedAt),
      'Beendet durch': consent.endReason ? endings[consent.endReason] : '–',
      Wortlaut: consent.wording,
      Formular: consent.formAddress,
    })),
    'Gespeichert ohne Adresse, nur mit einer Kennung.',
  )
}

const endings: Record<NonNullable<Consent['endReason']>, string> = {
  unsubscribed: 'Abmeldung',
  unconfirmed: 'Nicht bestätigt',
  bounced: 'Unzustellbar',
  complaint: 'Beschwerde',
  erased: 'Löschung',
}

export async function suppressionsOf(req: PayloadRequest, key: string) {
  const docs = await findAll<{ createdAt: string }>(req, 'suppressions', { key: { equals: key } })
  return section(
    'Sperren für den Newsletter',
    docs.map(({ createdAt }) => ({ 'Gesperrt seit': formatMoment(createdAt) })),
    'Gespeichert ohne Adresse, nur mit einer Kennung.',
  )
}

export const messagesOf = (messages: ContactMessage[]) => section('Anfragen', messages.map(describeMessage))

export const reportsOf = (reports: BarrierReport[]) => section('Gemeldete Barrieren', reports.map(describeReport))

const describeMessage = ({ receipt, createdAt, name, email, message, state, note }: ContactMessage): Entry => ({
  Nummer: receipt,
  'Eingegangen am': formatMoment(createdAt),
  Name: name || '–',
  'E-Mail': email,
  Nachricht: message,
  Stand: state === 'answered' ? 'Beantwortet' : 'Offen',
  'Notiz des Büros': note || '–',
})

const describeReport = ({ receipt, createdAt, page, description, email, state, note }: BarrierReport): Entry => ({
  Nummer: receipt,
  'Eingegangen am': formatMoment(createdAt),
  Seite: page || '–',
  'Was nicht ging': description,
  'E-Mail': email || '–',
  Stand: state === 'answered' ? 'Beantwortet' : 'Offen',
  'Notiz des Büros': note || '–',
})

export async function waitingMails(req: PayloadRequest, email: string, records: Parameters<typeof jobsAbout>[2]) {
  const jobs = await jobsAbout(req, email, records)
  return section('Mails, die gerade verschickt werden', jobs.length ? [{ Anzahl: `${jobs.length}` }] : [])
}

export async function accountsOf(req: PayloadRequest, email: string) {
  const where = { email: { in: spellingsOf(email) } }
  const accounts = await findAll(req, 'users', where)
  const people = await findAll(req, 'team-members', where)
  const places = [...accounts.map(() => 'Konto für die Redaktion'), ...people.map(() => 'Teammitglied')]
  return section(
    'Auch im Büro gespeichert',
    places.map((place) => ({ Als: place })),
    'Konten und Teammitglieder ändern Sie in ihren eigenen Listen.',
  )
}

export async function mentionsOf(req: PayloadRequest, email: string, own: string[]) {
  const inText = (...fields: string[]): Where => ({
    and: [
      { or: fields.flatMap((field) => spellingsOf(email).map((contains) => ({ [field]: { contains } }))) },
      { receipt: { not_in: own } },
    ],
  })
  const messages = await findAll<ContactMessage>(req, 'contact-messages', inText('message', 'note'))
  const reports = await findAll<BarrierReport>(req, 'barrier-reports', inText('description', 'page', 'note'))
  return section(
    'Im Text anderer',
    [...messages, ...reports].map(({ receipt }) => ({ Nummer: receipt })),
    'In diesen Anfragen und Meldungen anderer Personen steht die Adresse im Text. Sie werden nicht mit gelöscht.',
  )
}

const section = (heading: string, entries: Entry[], note?: string): Section => ({ heading, note, entries })
