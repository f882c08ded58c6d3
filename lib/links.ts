/**
 * Which addresses editors may link to. All of them pass `new URL`, the parser that mails, pages and browsers read them
 * with: `https://a.2027/` looks like an address and is none, as its last part would be that of an IPv4 address. None
 * hides its host behind a user name, and none leads to a machine by its number.
 */

/** Full addresses, paths of this site and places on the page, for links in text; nothing that runs a script. */
export const isLinkTarget = (value: unknown): value is string =>
  typeof value === 'string' && target.test(value) && URL.canParse(value, anySite) && !isDisguised(value)

const target = /^(https?:\/\/[^\s\\]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[\d\s/()-]+|\/(?![/\\])[^\s\\]*|#[\w-]+)$/i
const anySite = 'https://www.example.org'

/** A website: `https`, with a host that has a dot. */
export const isWebAddress = (value: string) =>
  /^https:\/\/[^\s\\]+$/i.test(value) && isLinkTarget(value) && new URL(value).hostname.includes('.')

/**
 * Whether a text is not merely unfinished but leads where no link of ours may lead: to a script, a disguised host, a
 * machine. Drafts may hold what is unfinished, never this.
 */
export function isUnsafeTarget(value: unknown) {
  if (typeof value !== 'string') return false
  const isFine: boolean = isLinkTarget(value)
  if (isFine) return false
  // A browser drops these characters when it reads an address.
  const read = value.replace(/[\u0000-\u0020\u007f]/g, '')
  if (!URL.canParse(read)) return false
  return !/^(https?|mailto|tel):$/.test(new URL(read).protocol) || isDisguised(read)
}

/** Whether an address leads to one of these hosts, named like `pretix.eu`, or below it. Another port is another host. */
export function isOnHosts(value: string, hosts: string[]) {
  const { host } = new URL(value)
  return hosts.some((name) => host === name || host.endsWith(`.${name}`))
}

/** WHATWG URL turns every spelling of an IPv4 address, `0x7f.1` too, into four numbers. */
function isDisguised(value: string) {
  const { protocol, hostname, username, password } = new URL(value, anySite)
  if (!/^https?:$/.test(protocol)) return false
  const isMachine = /^\[|^[\d.]+$|(^|\.)(localhost|local|internal)\.?$/.test(hostname)
  return Boolean(username || password) || isMachine || hostname.endsWith('.')
}
