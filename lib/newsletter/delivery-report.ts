import { type Attachment, simpleParser } from 'mailparser'
import { emailHash, verify } from '../hmac.ts'
import { failureTypeOf } from '../mail/delivery-status.ts'
import type { Bounce } from './bounces.ts'

/** `isOurs`: the returned mail carries a Message-ID that proves that it was ours. Without it nothing is believed. */
export type Report = { isOurs: boolean; bounce?: Bounce }

/**
 * What a report says: a delivery status notification (RFC 3464) or a complaint in the abuse reporting format (RFC 5965).
 * Null when the mail is neither. It is about whoever the returned mail was sent to, never about an address that
 * stands in the report: anybody could write that.
 */
export async function parseReport(mail: Buffer): Promise<Report | null> {
  const { attachments } = await simpleParser(mail, { keepDeliveryStatus: true, skipHtmlToText: true })
  const part = (type: string) => attachments.find(({ contentType }) => contentType === type)
  const returned = readReturned(part('message/rfc822') ?? part('text/rfc822-headers'))
  const isOurs = returned !== undefined
  if (part('message/feedback-report')) return { isOurs, bounce: returned && { ...returned, type: 'complaint' } }
  const status = part('message/delivery-status') ?? part('message/global-delivery-status')
  const recipients = status && readRecipients(status)
  if (!recipients?.length) return null
  const type = returned && typeOf(recipients, returned.key)
  return { isOurs, bounce: type && { ...returned, type } }
}

/** Our own Message-ID proves which issue to whom it was; any other mail proves nothing. */
function readReturned(part: Attachment | undefined) {
  const [, id = ''] = /^message-id:\s*<([^@>]+)@/im.exec(textOf(part)) ?? []
  const [, issue, key] = /^(\d+)-([0-9a-f]{32})$/.exec(verify('issue', id) ?? '') ?? []
  return key === undefined ? undefined : { key, issue: Number(issue) }
}

/** The first paragraph is about the whole mail, then comes one for each recipient. */
const readRecipients = (part: Attachment) =>
  textOf(part)
    .split(/\r?\n\s*\r?\n/)
    .map(toFields)
    .filter(({ action }) => action)

/**
 * A delay is no bounce: the other side goes on trying. A mail goes out to one recipient; when the report names several,
 * it was handed on to them, and only the one it was sent to counts.
 */
function typeOf(recipients: Fields[], key: string) {
  const [fields] = recipients.length === 1 ? recipients : recipients.filter((fields) => isFor(fields, key))
  if (!/^failed/i.test(fields?.action ?? '')) return undefined
  const type = failureTypeOf(fields?.status ?? '')
  return type === 'other' ? undefined : type
}

function isFor(fields: Fields, key: string) {
  const address = addressIn(fields['original-recipient']) ?? addressIn(fields['final-recipient'])
  return address !== undefined && emailHash(address) === key
}

type Fields = Record<string, string>

const textOf = (part: Attachment | undefined) => part?.content.toString('utf8') ?? ''

function toFields(text: string): Fields {
  const unfolded = text.replace(/\r?\n[ \t]+/g, ' ')
  const found = [...unfolded.matchAll(/^([\w-]+):[ \t]*(.*?)\r?$/gm)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]))
}

/** "rfc822; name@example.org", "<name@example.org>". */
const addressIn = (value = '') => /[^\s<>;]+@[^\s<>;]+/.exec(value)?.[0]
