/*
 * What staff and visitors type or paste is cleaned once, where it enters. Removed: control and format characters nobody
 * sees (C0 and C1, soft hyphen, zero-width space, byte order mark, embedding, override and isolation of the writing
 * direction), noncharacters and halves of surrogate pairs, none of which XML, mail or Postgres take or show. Composed:
 * letters with their accents (NFC). Kept: tabs, no-break spaces and the joiners of emoji and of Arabic or Indic script.
 */

const invisible =
  /(?![\n\t])[\p{Cc}\u00ad\u200b\ufeff\u202a-\u202e\u2066-\u2069\u{fdd0}-\u{fdef}\ufffe\uffff]|\p{Cs}|[\u{1fffe}\u{1ffff}]/gu

/** A text of several lines: every kind of line break becomes `\n`, all of them stay. */
export const cleanText = (text: string) =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(invisible, '')
    .normalize('NFC')

/** One line: line breaks, tabs and other control characters become a space. */
export const cleanLine = (text: string) => cleanText(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '))

/** Cleans every text inside a value of any shape, such as the document of the rich text editor. */
export function cleanEvery(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map((one) => cleanEvery(one, clean))
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleanEvery(one, clean)]))
}
