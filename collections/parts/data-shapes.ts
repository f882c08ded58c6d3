import {
  APIError,
  type CollectionSlug,
  type Field,
  type PayloadRequest,
  type SanitizedConfig,
  ValidationError,
} from 'payload'
import { type Mistake, type Relation, shapeOf } from '../../lib/payload/data-shape.ts'

type Args = { data?: unknown; overrideAccess?: boolean }

/**
 * Refuses documents whose values do not have the shape of their fields or point to rows that do not exist, before
 * anything reads them, with a sentence for each field. Payload validates no drafts: it stores an object as a text, and
 * its hooks and ours, written for the types of the fields, would fail on it. Applied to the built configuration,
 * because Payload adds fields and collections while building it.
 */
export async function refuseMisshapen(building: Promise<SanitizedConfig>) {
  const config = await building
  for (const { auth, fields, hooks, slug } of config.collections) {
    const all: Field[] = auth ? [...fields, { name: 'password', type: 'text', label: 'Passwort' }] : fields
    hooks.beforeOperation = [
      async ({ args, operation, overrideAccess, req }) => {
        if (overrideAccess || (operation !== 'create' && operation !== 'update')) return
        await check(req, { collection: slug }, all, (args as Args).data)
      },
      ...hooks.beforeOperation,
    ]
  }
  for (const { fields, hooks, slug } of config.globals) {
    hooks.beforeOperation = [
      async ({ args, operation, req }) => {
        const { data, overrideAccess } = args as Args
        if (operation === 'update' && !overrideAccess) await check(req, { global: slug }, fields, data)
      },
      ...(hooks.beforeOperation ?? []),
    ]
  }
  return config
}

type Place = { collection: string } | { global: string }

async function check(req: PayloadRequest, place: Place, fields: Field[], data: unknown) {
  if (data === undefined || data === null) return
  if (req.locale === 'all') throw new APIError('Bitte speichern Sie jede Sprache für sich.', 400, null, true)
  const { mistakes, relations } = shapeOf(fields, data, req)
  const errors = mistakes.length > 0 ? mistakes : await findMissing(req, relations)
  if (errors.length > 0) throw new ValidationError({ ...place, errors, req }, req.t)
}

/** The relations to rows that are not there, for example of a picture that somebody has deleted meanwhile. */
async function findMissing(req: PayloadRequest, relations: Relation[]): Promise<Mistake[]> {
  const missing: Mistake[] = []
  for (const [collection, all] of Map.groupBy(relations, (relation) => relation.collection)) {
    const { docs } = await req.payload.db.find<{ id: number }>({
      collection: collection as CollectionSlug,
      where: { id: { in: [...new Set(all.map(({ id }) => id))] } },
      select: {},
      pagination: false,
      limit: 0,
      req,
    })
    const known = new Set(docs.map(({ id }) => id))
    missing.push(...all.filter(({ id }) => !known.has(id)).map(({ label, path }) => ({ label, path, message: gone })))
  }
  return missing
}

const gone = 'Das gibt es nicht mehr. Bitte wählen Sie etwas anderes aus.'
