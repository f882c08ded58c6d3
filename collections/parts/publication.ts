import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type CollectionSlug,
  type PayloadRequest,
  type Where,
} from 'payload'
import { hasPublished, mayPublish } from './access.ts'
import { keepPublication, restoreOnlyAsDraft } from './restore-version.ts'
import { exposeUses, hideUses, noteUses, noteUsesBeforeDelete } from './usage.ts'

/** Drafts, autosave and history as every content collection has them. */
export const versions = {
  maxPerDoc: 25,
  drafts: { autosave: { interval: 2000 } },
} satisfies CollectionConfig['versions']

/** What a hook needs of the arguments of a write, single or bulk. */
export type WriteArgs = {
  id?: number | string
  where?: Where
  draft?: boolean
  autosave?: boolean
  duplicateFromID?: number | string
  publishSpecificLocale?: string
  data?: {
    _status?: 'draft' | 'published'
    deletedAt?: string | null
    title?: string
    password?: unknown
    id?: unknown
    createdAt?: unknown
  }
}

/** Number and date of creation come from the server, not from the request. */
export const keepServerFacts: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args
  const { data } = args as WriteArgs
  delete data?.id
  delete data?.createdAt
  return args
}

/** A copy begins as a draft, whoever makes it and whatever it is copied from. */
const copyAsDraft: CollectionBeforeOperationHook = ({ args, operation }) => {
  const isCopy = operation === 'create' && (args as WriteArgs).duplicateFromID !== undefined
  return isCopy ? { ...args, draft: true, data: { ...(args as WriteArgs).data, deletedAt: null } } : args
}

/**
 * Who may not publish can only save drafts: neither publish, withdraw, overwrite nor trash what is public,
 * through no door (single, bulk, restored version). What an access function cannot see, the `draft` flag, is seen here.
 */
const guardPublishing: CollectionBeforeOperationHook = async ({ args, collection, operation, overrideAccess, req }) => {
  if (overrideAccess || !req.user || mayPublish(req)) return args
  const { id, where, draft, publishSpecificLocale, data } = args as WriteArgs
  if (operation === 'create' && data?._status === 'published') refuse()
  if (operation !== 'update') return args

  if (data?._status === 'published' || publishSpecificLocale) refuse()
  const isDraftSave = draft && (data?.deletedAt ?? null) === null
  if (isDraftSave) return args
  if (draft && where) refuse()
  const target = where ?? { id: { equals: id } }
  if (await hasPublished(req, collection.slug, target)) refuse()
  return args
}

/**
 * A save that says nothing about publication leaves the public page alone. Payload takes the state of the newest version
 * for such a save, so that behind a draft it would withdraw the page.
 */
const keepPublicRow: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const { id, draft, autosave, data } = args as WriteArgs
  if (operation !== 'update' || id === undefined || draft || !data) return args
  if (autosave) return { ...args, draft: true }
  if (data._status !== undefined || 'deletedAt' in data) return args
  return (await isDraftOfPublic(req, collection.slug, id)) ? { ...args, draft: true } : args
}

/** A document published without a date is dated now, also when a public one loses its date. */
const datePublication: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { _status, publishedAt } = { ...originalDoc, ...data }
  if (_status === 'published' && !publishedAt) data.publishedAt = new Date().toISOString()
  return data
}

export const contentHooks = {
  beforeOperation: [keepServerFacts, copyAsDraft, restoreOnlyAsDraft, guardPublishing, keepPublicRow],
  beforeChange: [keepPublication, datePublication, noteUses],
  afterChange: [exposeUses],
  beforeDelete: [noteUsesBeforeDelete],
  afterDelete: [hideUses],
} satisfies CollectionConfig['hooks']

async function isDraftOfPublic(req: PayloadRequest, collection: CollectionSlug, id: number | string) {
  const row = await req.payload.db.findOne<{ id: number; _status?: string }>({
    collection,
    where: { id: { equals: id } },
    req,
  })
  if (row?._status !== 'published') return false
  const where = { parent: { equals: id }, latest: { equals: true }, 'version._status': { equals: 'draft' } }
  return (await req.payload.db.countVersions({ collection, where, req })).totalDocs > 0
}

function refuse(): never {
  throw new APIError(
    'Veröffentlichen, Zurückziehen und Löschen öffentlicher Inhalte ist der Freigabe vorbehalten. Speichern Sie Ihre Änderung als Entwurf.',
    403,
    null,
    true,
  )
}
