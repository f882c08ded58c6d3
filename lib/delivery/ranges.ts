import type { IncomingMessage } from 'node:http'

type File = { size: number; mtime: Date }

/**
 * The part of a file that a request asks for, first and last byte counted from 0 (RFC 9110, section 14): `null` stands for
 * the whole file, `unsatisfiable` for a range that ends before it begins, lies behind the end or is no range at all.
 * Several ranges at once, units other than bytes, other methods than GET and an `If-Range` that no longer holds give the
 * whole file, as the standard allows or demands.
 */
export function readRange({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>, { size, mtime }: File) {
  const { range, 'if-range': condition } = headers
  if (method !== 'GET' || !range || !/^bytes=/i.test(range) || range.includes(',')) return null
  if (condition !== undefined && condition !== mtime.toUTCString()) return null
  const [, first = '', last = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(range) ?? []
  if (first === '' && last === '') return 'unsatisfiable'
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(size - 1, Number(last))
  return start > end || start >= size ? 'unsatisfiable' : { start, end }
}
