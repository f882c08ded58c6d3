import type { Payload } from 'payload'
import type { ReactElement } from 'react'
import { AlreadyMail, ConfirmMail, SettingsMail } from '@/components/mail/SubscriberMails'
import { env } from '../env.ts'
import { addressKey } from '../keys.ts'
import { confirmUrl, leaveHeaders, leaveUrl, settingsUrl } from '../newsletter/links.ts'
import { confirmHours } from '../newsletter/wording.ts'
import type { Subscriber } from '../payload-types.ts'
import { readSettings } from '../queries/settings.ts'
import { draw } from './draw.ts'
import { forReader, writeIssue } from './issue.tsx'
import type { Letter } from './letter.ts'
import type { Mail } from './transport.ts'

type Parts = Omit<Mail, 'messageId' | 'html' | 'text'> & { tree: ReactElement }

/** What a letter says, read from its record now; null when the record is gone and nobody is to be written to. */
export async function write(payload: Payload, letter: Letter): Promise<Omit<Mail, 'messageId'> | null> {
  if (letter.kind === 'issueTest') return toTester(payload, letter)
  const parts = await compose(payload, letter)
  if (!parts) return null
  const { tree, ...rest } = parts
  return { ...rest, ...(await draw(tree)) }
}

async function compose(payload: Payload, letter: Letter): Promise<Parts | null> {
  switch (letter.kind) {
    case 'confirm':
    case 'already':
    case 'settings':
      return toSubscriber(payload, letter)
    default:
      return null
  }
}

async function toSubscriber(
  payload: Payload,
  { kind, subscriber: id }: Extract<Letter, { subscriber: number }>,
): Promise<Parts | null> {
  const subscriber = await findSubscriber(payload, id)
  if (!subscriber) return null
  const { key, email: to } = subscriber
  const settings = await readSettings(payload)
  const common = { settings, siteUrl: env.SITE_URL, leaveUrl: leaveUrl(key) }
  const mail = { to, fromName: settings.newsletter.sender ?? settings.officeName, headers: leaveHeaders(key) }
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

/** An issue as readers will get it, for somebody of the office. */
async function toTester(payload: Payload, { newsletter, user }: Extract<Letter, { kind: 'issueTest' }>) {
  const person = await payload.findByID({ collection: 'users', id: user, disableErrors: true, overrideAccess: true })
  const mail = person && (await writeIssue(payload, newsletter))
  if (!mail) return null
  return { ...forReader(mail, addressKey(person.email)), subject: `[Test] ${mail.subject}`, to: person.email }
}

async function findSubscriber(payload: Payload, id: number): Promise<Subscriber | undefined> {
  const { docs } = await payload.find({
    collection: 'subscribers',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
  })
  return docs[0]
}
