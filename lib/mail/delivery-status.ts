/** What a failed delivery says: the mailbox takes nothing for good, or not now; or it says nothing about the reader. */
export type FailureType = 'hard' | 'soft' | 'other'

/**
 * Reads an enhanced status code such as `5.1.1` (RFC 3463 and IANA's registry of its codes). Hard is only a permanent
 * failure of this one mailbox: it does not exist (1.1, 1.3), has moved (1.6), is disabled (2.1), or its domain declares
 * that it takes no mail (1.10, RFC 7505). What is about our mail or about us (size, sender, protocol, content, policy)
 * says nothing about the reader. Everything else, an unknown or missing code too, may be better tomorrow.
 */
export function failureTypeOf(status: string): FailureType {
  const [, permanence, code = ''] = /^\s*([245])\.(\d{1,3}\.\d{1,3})(?!\d)/.exec(status) ?? []
  if (/^(1\.[78]|2\.3|3\.4|[567]\.\d+)$/.test(code)) return 'other'
  return permanence === '5' && /^(1\.(1|3|6|10)|2\.1)$/.test(code) ? 'hard' : 'soft'
}
