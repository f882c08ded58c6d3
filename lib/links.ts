/**
 * Which addresses editors may link to. All of them pass `new URL`, the parser that mails, pages and browsers read them
 * with: `https://a.2027/` looks like an address and is none, as its last part would be that of an IPv4 address.
 */

/** Full addresses, paths of this site and places on the page, for links in text; nothing that runs a script. */
export const isLinkTarget = (value: unknown): value is string =>
  typeof value === 'string' && target.test(value) && URL.canParse(value, anySite)

const target = /^(https?:\/\/[^\s\\]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d\s/()-]+|\/(?![/\\])[^\s\\]*|#[\w-]+)$/i
const anySite = 'https://www.example.org'

/** A website: `https`, with a host that has a dot. */
export const isWebAddress = (value: string) =>
  /^https:\/\/[^\s\\]+$/.test(value) && URL.canParse(value) && new URL(value).hostname.includes('.')
