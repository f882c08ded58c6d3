import { createHash, createHmac } from 'node:crypto'
import { env } from './env.ts'
import { toAsciiEmail } from './email-address.ts'
import { isSameSecret } from './secrets.ts'

/** A keyed hash, 128 bits in hex: the same input gives the same text, without the secret nobody can say which. */
const keyed = (purpose: string, text: string) =>
  createHmac('sha256', env.PAYLOAD_SECRET).update(`${purpose}\n${text}`).digest('hex').slice(0, 32)

/**
 * What stands for an address where the address itself must not: upper and lower case, everything from `+` to `@` and
 * the spelling of an international domain make no difference.
 */
export function emailHash(email: string) {
  const [local = '', domain = ''] = (toAsciiEmail(email) ?? email.trim().normalize('NFC')).toLowerCase().split('@')
  return keyed('address', `${local.replace(/\+.*$/, '')}@${domain}`)
}

/** What stands for a visitor's network for a day: of IPv6 the first 64 bits. */
export function networkHash(address: string, now = new Date()) {
  const network = address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
  return keyed(`network ${now.toISOString().slice(0, 10)}`, network)
}

/** The secret part of a link in a mail: 128 bits that only this site can make from what it knows. */
export const linkSecret = (purpose: string, text: string) => keyed(`link ${purpose}`, text)

/** What is stored of such a secret. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** A text with its proof that this site wrote it: `text.proof`. */
export const sign = (purpose: string, text: string) => `${text}.${linkSecret(purpose, text)}`

/** The text of a signed one, null when the proof is wrong. */
export function verify(purpose: string, signed: string) {
  const end = signed.lastIndexOf('.')
  const text = signed.slice(0, end)
  return end > 0 && isSameSecret(signed.slice(end + 1), linkSecret(purpose, text)) ? text : null
}
