import type { PayloadRequest } from 'payload'
import { isHarmless, reachesPrototype } from './harmless.ts'
import { invalidQuery } from './rest-errors.ts'

/** Documents in one answer. */
const mostDocuments = 500
/** Operators of fields that hold a place on a map, of which there are none: Payload's adapter fails on others. */
const noPlaces = /"(near|within|intersects)":/
const locales = new Set(['de', 'en', 'all'])

/**
 * Checks what a request asks for before Payload parses it unguarded, and bounds it: no list is endless
 * (`limit=0`, `pagination=false`), nobody who names no language gets all of them at once. Throws 400.
 */
export function limitQuery(req: PayloadRequest) {
  for (const name of req.searchParams.keys())
    if (reachesPrototype(name)) throw invalidQuery(name.split('[', 1)[0] ?? '')
  const query = { ...req.query }
  for (const [name, value] of Object.entries(query)) {
    if (!isHarmless({ [name]: value }, { depth: 16, values: 5000 })) throw invalidQuery(name)
  }
  for (const name of ['where', 'data'] as const) if (name in query) query[name] = readObject(name, query[name])
  if (noPlaces.test(JSON.stringify(query.where ?? {}))) throw invalidQuery('where')
  for (const [name, least] of Object.entries({ limit: 0, page: 1, depth: 0 })) {
    if (query[name] !== undefined && !isCount(query[name], least)) throw invalidQuery(name)
  }
  if (query.sort !== undefined && !isText(query.sort)) throw invalidQuery('sort')
  const limit = Number(query.limit ?? (query.pagination === 'false' ? 0 : undefined))
  if (!Number.isNaN(limit)) query.limit = String(limit === 0 ? mostDocuments : Math.min(limit, mostDocuments))
  req.query = query
  req.locale = localeOf(req.locale)
}

function readObject(name: string, value: unknown) {
  if (value === '') return undefined
  const read = typeof value === 'string' ? parse(value) : value
  const isObject = typeof read === 'object' && read !== null && !Array.isArray(read)
  if (!isObject || !isHarmless(read, { depth: 16, values: 5000 })) throw invalidQuery(name)
  return read
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isCount = (value: unknown, least: number) =>
  (typeof value === 'string' || typeof value === 'number') && /^\d{1,9}$/.test(String(value)) && Number(value) >= least

const isText = (value: unknown) =>
  typeof value === 'string' || (Array.isArray(value) && value.every((part) => typeof part === 'string'))

function localeOf(asked: string | null | undefined) {
  if (!asked || asked === 'null' || asked === 'undefined') return 'de'
  if (!locales.has(asked)) throw invalidQuery('locale')
  return asked as 'de'
}
