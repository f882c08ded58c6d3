import type { PayloadRequest } from 'payload'
import { recordAudit } from './audit.ts'
import { emailHash } from '../hmac.ts'
import { findByKey } from '../newsletter/subscriber.ts'
import type { BarrierReport, Consent, ContactMessage } from '../payload-types.ts'
import { findAll, markOf, ofPerson } from './person.ts'
import {
  accountsOf,
  consentsOf,
  deliveriesTo,
  mentionsOf,
  messagesOf,
  reportsOf,
  subscriptionOf,
  suppressionsOf,
  waitingMails,
  type Section,
} from './sections.ts'

/** What is stored about one person, in words for this person: headings, and below each the records field by field. */
export type Report = { address: string; mark: string; createdAt: string; sections: Section[] }

/** Everything that is stored about an address, wherever it lies. Notes in the audit log that somebody asked. */
export async function search(req: PayloadRequest, email: string): Promise<Report> {
  const key = emailHash(email)
  const messages = await findAll<ContactMessage>(req, 'contact-messages', ofPerson(email))
  const reports = await findAll<BarrierReport>(req, 'barrier-reports', ofPerson(email))
  const subscriber = await findByKey(req, key)
  await recordAudit(req, 'Auskunft erteilt', markOf(email))
  const sections = await Promise.all([
    subscriptionOf(req, subscriber),
    deliveriesTo(req, subscriber?.id),
    consentsOf(req, key),
    suppressionsOf(req, key),
    messagesOf(messages),
    reportsOf(reports),
    waitingMails(req, email, {
      subscriber: subscriber?.id,
      messages: messages.map(toId),
      reports: reports.map(toId),
    }),
    accountsOf(req, email),
    mentionsOf(
      req,
      email,
      [...messages, ...reports].map(({ receipt }) => receipt),
    ),
  ])
  return { address: email, mark: markOf(email), createdAt: new Date().toISOString(), sections }
}

/** The proofs that an address ordered the newsletter, word for word and with exact times. */
export async function proofsOf(req: PayloadRequest, email: string) {
  const consents = await findAll<Consent>(req, 'consents', { key: { equals: emailHash(email) } })
  await recordAudit(req, 'Nachweis gespeichert', markOf(email))
  return { address: email, mark: markOf(email), createdAt: new Date().toISOString(), consents }
}

const toId = ({ id }: { id: number }) => id
