import { toAsciiEmail } from './email-address.ts'

const phone = /^\+?[\d\s()/.–-]+$/

/**
 * The address of a link for an e-mail address (`mailto:`, RFC 6068) or a telephone number (`tel:`, RFC 3966; a German
 * number gets its country code). Undefined for what is neither.
 */
export function contactHref(value: string): string | undefined {
  const email = toAsciiEmail(value)
  if (email !== null) {
    const at = email.lastIndexOf('@')
    return `mailto:${encodeURIComponent(email.slice(0, at))}${email.slice(at)}`
  }
  const text = value.trim()
  if (!phone.test(text)) return undefined
  const digits = text
    .replace(/(?<=^(\+|00)\s*\d[\d\s]*)\(0\)/, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+')
    .replace(/^0(?=[1-9])/, '+49')
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined
}

export const isPhone = (value: string) => contactHref(value)?.startsWith('tel:') ?? false
