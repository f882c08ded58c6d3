import { type Access, type CollectionBeforeOperationHook, Forbidden, type SanitizedConfig, type Where } from 'payload'
import { nobody, staff } from './access.ts'

const slug = 'payload-locked-documents'

/**
 * Binds the locks of documents to the person whose session it is. Payload lets everybody with an account create, change
 * and delete locks in anybody's name; the admin needs only to see them, to take one over and to end its own. New ones
 * are written by Payload's form state, past these rules.
 */
export async function bindLocks(building: Promise<SanitizedConfig>) {
  const config = await building
  const locks = config.collections.find((collection) => collection.slug === slug)
  if (!locks) throw new Error('Payload has no locks of documents any more.')
  locks.access = { ...locks.access, create: nobody, read: staff, update: staff, delete: own }
  locks.hooks.beforeOperation = [...locks.hooks.beforeOperation, takeOverOnly]
  return config
}

const own: Access = ({ req: { user } }) => {
  if (!user) return false
  const conditions: Where[] = [
    { 'user.relationTo': { equals: user.collection } },
    { 'user.value': { equals: user.id } },
  ]
  return { and: conditions }
}

/** A lock is changed only by taking it over oneself; a bulk change would take over all. */
const takeOverOnly: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (overrideAccess || operation !== 'update') return args
  const { id, data } = args as { id?: number; data?: { user?: { relationTo?: unknown; value?: unknown } } }
  const { user, ...rest } = data ?? {}
  const isOwn = user?.relationTo === req.user?.collection && user?.value === req.user?.id
  if (id === undefined || !req.user || !isOwn || Object.keys(rest).length) throw new Forbidden(req.t)
  return args
}
