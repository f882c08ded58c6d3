import { type Attachment, simpleParser } from 'mailparser'
import { addressKey, verify } from '../keys.ts'
import type { Bounce } from './bounces.ts'

/**
 * What a report says: a delivery status notification (RFC 3464) or a complaint in the abuse reporting format (RFC 5965).
 * Null when the mail is neither; an empty list when nothing in it failed.
 */
export async function parseReport(mail: Buffer): Promise<Bounce[] | null> {
  const { attachments } = await simpleParser(mail, { keepDeliveryStatus: true, skipHtmlToText: true })
  const part = (type: string) => attachments.find(({ contentType }) => contentType === type)
  const returned = readReturned(part('message/rfc822') ?? part('text/rfc822-headers'))
  const complaint = part('message/feedback-report')
  if (complaint) return readComplaint(fieldsOf(complaint), returned)
  const status = part('message/delivery-status') ?? part('message/global-delivery-status')
  return status ? readStatus(status, returned) : null
}

type Returned = { key: string; issue: number } | undefined

/** Our own Message-ID proves which issue to whom it was; any other mail proves nothing. */
function readReturned(part: Attachment | undefined): Returned {
  const [, id = ''] = /^message-id:\s*<([^@>]+)@/im.exec(textOf(part)) ?? []
  const [, issue, key] = /^(\d+)-([0-9a-f]{32})$/.exec(verify('issue', id) ?? '') ?? []
  return key === undefined ? undefined : { key, issue: Number(issue) }
}

function readComplaint(fields: Fields, returned: Returned): Bounce[] | null {
  const address = addressIn(fields['original-rcpt-to'])
  if (returned) return [{ ...returned, type: 'complaint' }]
  return address ? [{ key: addressKey(address), type: 'complaint' }] : null
}

/** One paragraph about the whole mail, then one for each recipient. */
function readStatus(part: Attachment, returned: Returned): Bounce[] | null {
  const groups = textOf(part)
    .split(/\r?\n\s*\r?\n/)
    .map(toFields)
    .filter((fields) => fields.action)
  if (!groups.length) return null
  return groups.flatMap((fields): Bounce[] => {
    const address = addressIn(fields['original-recipient']) ?? addressIn(fields['final-recipient'])
    const type = typeOf(fields)
    const who = (groups.length === 1 && returned) || (address && { key: addressKey(address) })
    return type && who ? [{ ...who, type }] : []
  })
}

/** A delay is no bounce: the other side goes on trying. A full mailbox and a policy may be another tomorrow. */
function typeOf({ action = '', status = '' }: Fields) {
  if (!/^failed/i.test(action)) return null
  return /^5\.(?!2\.[23]|7\.)/.test(status) ? 'hard' : 'soft'
}

type Fields = Record<string, string>

const textOf = (part: Attachment | undefined) => part?.content.toString('utf8') ?? ''
const fieldsOf = (part: Attachment) => toFields(textOf(part))

function toFields(text: string): Fields {
  const unfolded = text.replace(/\r?\n[ \t]+/g, ' ')
  const found = [...unfolded.matchAll(/^([\w-]+):[ \t]*(.*?)\r?$/gm)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]))
}

/** "rfc822; name@example.org", "<name@example.org>". */
const addressIn = (value = '') => /[^\s<>;]+@[^\s<>;]+/.exec(value)?.[0]
