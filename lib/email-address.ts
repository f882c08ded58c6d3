import { domainToASCII, domainToUnicode } from 'node:url'

/* One home for what an e-mail address is and when two of them are the same. */

/** What mail servers take unquoted before the `@` (RFC 5322 dot-atom), the characters of `<input type=email>`. */
const local = /^(?=.{1,64}$)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i

/** The labels of the HTML standard, at least two of them, the last one no number. */
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

const longest = 254

/**
 * An address as it travels, its domain in lower case and ASCII (UTS 46, "xn--…"); null when the text is no address.
 * Accepted is what the HTML standard accepts, plus international domain names, minus what no mail server takes unquoted
 * (dots at an end or in a row) and names without a dot.
 */
export function toAsciiEmail(text: string) {
  const { name, host } = split(text)
  // An IPv4 address would come back as four numbers.
  const ascii = /[^\d.]/.test(host) ? domainToASCII(host) : ''
  const email = `${name}@${ascii}`
  return local.test(name) && domain.test(ascii) && email.length <= longest ? email : null
}

/** The same address as it is stored and as people read it, its domain in Unicode; null when the text is no address. */
export function toEmail(text: string) {
  const ascii = toAsciiEmail(text)
  if (ascii === null) return null
  const { name, host } = split(ascii)
  return `${name}@${domainToUnicode(host) || host}`
}

/** Every way in which a record may hold this address. */
export function spellingsOf(text: string) {
  const all = [text, toEmail(text) ?? text, toAsciiEmail(text) ?? text]
  return [...new Set([...all, ...all.map((one) => one.toLowerCase())])]
}

/** What is wrong with a text that should be an address, in German; null when nothing is. */
export function emailMistake(text: string) {
  if (toAsciiEmail(text) !== null) return null
  const { name, host } = split(text)
  return host && /^[\p{L}\p{M}\p{N}._+-]+$/u.test(name) && /[^\x20-\x7e]/.test(name)
    ? 'Vor dem @ sind Umlaute und andere besondere Buchstaben nicht möglich.'
    : 'Das ist keine vollständige E-Mail-Adresse. Es fehlt zum Beispiel das @ oder die Endung.'
}

function split(text: string) {
  const trimmed = text.trim()
  const at = trimmed.lastIndexOf('@')
  return at < 0 ? { name: trimmed, host: '' } : { name: trimmed.slice(0, at), host: trimmed.slice(at + 1) }
}
