import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type Where,
} from 'payload'
import { hasPublished, mayPublish } from './access.ts'
import { exposeUses, hideUses, noteUses } from './uses.ts'

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
  publishSpecificLocale?: string
  data?: { _status?: 'draft' | 'published'; deletedAt?: string | null; title?: string; password?: unknown }
}

/**
 * Who may not publish can only save drafts: neither publish, withdraw, overwrite nor trash what is public,
 * through no door (single, bulk, restored version). What an access function cannot see, the `draft` flag, is seen here.
 */
const guardPublishing: CollectionBeforeOperationHook = async ({ args, collection, operation, overrideAccess, req }) => {
  if (overrideAccess || !req.user || mayPublish(req)) return args
  const { id, where, draft, publishSpecificLocale, data } = args as WriteArgs
  if (operation === 'create' && data?._status === 'published') refuse()
  if (operation === 'restoreVersion' && !draft) refuse()
  if (operation !== 'update') return args

  if (data?._status === 'published' || publishSpecificLocale) refuse()
  const isDraftSave = draft && !data?.deletedAt
  if (isDraftSave) return args
  if (draft && where) refuse()
  const target = where ?? { id: { equals: id } }
  if (await hasPublished(req, collection.slug, target)) refuse()
  return args
}

/** A document published without a date is dated now. */
const datePublication: CollectionBeforeChangeHook = ({ data }) => {
  if (data._status === 'published' && !data.publishedAt) data.publishedAt = new Date().toISOString()
  return data
}

export const contentHooks = {
  beforeOperation: [guardPublishing],
  beforeChange: [datePublication, noteUses],
  afterChange: [exposeUses],
  afterDelete: [hideUses],
} satisfies CollectionConfig['hooks']

function refuse(): never {
  throw new APIError(
    'Veröffentlichen, Zurückziehen und Löschen öffentlicher Inhalte ist der Freigabe vorbehalten. Speichern Sie Ihre Änderung als Entwurf.',
    403,
    null,
    true,
  )
}
