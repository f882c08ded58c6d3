import type { FlattenedField, Payload, Where } from 'payload'
import { nextBerlinMidnight } from './berlin.ts'
import { pathOf } from './paths.ts'

/** What Payload itself notes; none of it lies ahead. */
const pastOnly = ['createdAt', 'updatedAt', 'deletedAt']

type Dated = { fields: string[]; first: (field: string) => Promise<unknown> }

/**
 * The next instant after `now` at which public pages may look different although nobody changes anything: the first
 * date ahead in anything that can be public (publication, registration window, start, end), at the latest midnight in
 * Berlin, when a day ends. Every date field of content, uploads and settings counts, except in repeated rows. Rejects
 * while the database is away.
 */
export async function nextChange(payload: Payload, now = new Date()): Promise<Date> {
  const found = await Promise.all(
    datedIn(payload, now).flatMap(({ fields, first }) =>
      fields.map(async (field) => valueAt(await first(field), field)),
    ),
  )
  const instants = found.filter((value) => typeof value === 'string').map((value) => +new Date(value))
  return new Date(Math.min(...instants.filter((instant) => instant > +now), +nextBerlinMidnight(now)))
}

function datedIn(payload: Payload, now: Date): Dated[] {
  const collections = payload.config.collections.filter(({ slug, upload }) => Object.hasOwn(pathOf, slug) || upload)
  const reader = { locale: 'de', depth: 0, overrideAccess: true } as const
  return [
    ...collections.map(({ slug, versions, flattenedFields }) => ({
      fields: dateFields(flattenedFields),
      first: async (field: string) => {
        const ahead: Where = { [field]: { greater_than: now.toISOString() } }
        const where = versions?.drafts ? { and: [ahead, { _status: { equals: 'published' } }] } : ahead
        const { docs } = await payload.find({
          collection: slug,
          where,
          sort: field,
          limit: 1,
          pagination: false,
          ...reader,
        })
        return docs[0]
      },
    })),
    ...payload.config.globals.map(({ slug, flattenedFields }) => ({
      fields: dateFields(flattenedFields),
      first: () => payload.findGlobal({ slug, ...reader }),
    })),
  ]
}

/** Paths of the date fields: "publishedAt", "registration.opensAt". */
function dateFields(fields: FlattenedField[], within = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${within}${field.name}`
    if (field.type === 'date') return pastOnly.includes(field.name) ? [] : [path]
    return field.type === 'group' || field.type === 'tab' ? dateFields(field.flattenedFields, `${path}.`) : []
  })
}

const valueAt = (doc: unknown, path: string) =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], doc)
