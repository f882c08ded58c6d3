import {
  APIError,
  type CollectionConfig,
  type CollectionSlug,
  type Field,
  type GlobalConfig,
  type PayloadRequest,
  type Plugin,
  type Where,
} from 'payload'
import { formatDate, formatTime } from '../../lib/format.ts'
import { query } from '../../lib/payload/transaction.ts'
import { nobody } from './access.ts'
import { nameOf, ownLock, refuseWhileOthersEdit, renewLock, type Document, type Target } from './edit-locks.ts'

/*
 * Optimistic locking. `updatedAt` in the data of an update names the state it rests on: the admin's forms send it. A
 * REST client that sends none states no base and is not checked.
 */

/** What the answer 409 carries beside its sentence. */
type Conflict = { by: string | null; isOwn: boolean; at: string }

/** Collections that only the server writes. */
const serverWritten = ['subscribers', 'consents', 'suppressions', 'audit-log']

/** Refuses an update that rests on an older state than the stored one, wherever people edit. */
export const refuseStaleSaves: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) =>
    serverWritten.includes(collection.slug) ? collection : guardCollection(collection),
  ),
  globals: config.globals?.map(guardGlobal),
})

/** Tells people of what was refused and what is missing; see `components/admin`. */
const notices: Field = {
  name: 'saveNotices',
  type: 'ui',
  admin: {
    components: { Field: '/components/admin/SaveNotices.tsx#SaveNotices' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
}

/** Who wrote the newest state; accounts leave that to the audit log. */
const changedBy: Field = {
  name: 'changedBy',
  type: 'relationship',
  relationTo: 'users',
  label: 'Zuletzt geändert von',
  maxDepth: 0,
  access: { create: nobody, read: ({ req }) => Boolean(req.user), update: nobody },
  admin: { hidden: true },
  hooks: { beforeChange: [({ req }) => req.user?.id ?? null], beforeDuplicate: [() => null] },
}

type Args = {
  id?: number | string
  data?: { updatedAt?: unknown }
  draft?: boolean
  overrideAccess?: boolean
  overrideLock?: boolean
}

function guardCollection({ fields, hooks, ...collection }: CollectionConfig): CollectionConfig {
  const slug = collection.slug as CollectionSlug
  return {
    ...collection,
    fields: [notices, ...fields, ...(slug === 'users' ? [] : [changedBy])],
    hooks: {
      ...hooks,
      beforeOperation: [
        async ({ args, operation, req }) => {
          if (operation !== 'update' && operation !== 'restoreVersion') return args
          const { id: given, overrideAccess, overrideLock } = args as Args
          const id = operation === 'update' ? given : await parentOf(req, slug, given)
          if (id === undefined) return args
          await waitForOtherWrites(req, `${slug}/${id}`)
          if (!req.user || overrideAccess) return args
          const target = { collection: slug, id }
          if (operation === 'update') await refuseStale(req, args, target)
          if (collection.lockDocuments === false) return args
          if (overrideLock !== true) await refuseWhileOthersEdit(req, target)
          req.context[lockKey(slug, id)] = await ownLock(req, target)
          return args
        },
        ...(hooks?.beforeOperation ?? []),
      ],
      afterOperation: [
        ...(hooks?.afterOperation ?? []),
        async ({ args, operation, req, result }) => {
          const { id, draft } = args as Args
          if (operation !== 'updateByID' || id === undefined || !draft) return result
          const lock = req.context[lockKey(slug, id)] as Awaited<ReturnType<typeof ownLock>>
          if (lock) await renewLock(req, { collection: slug, id }, lock)
          return result
        },
      ],
    },
  }
}

function guardGlobal({ fields, hooks, ...global }: GlobalConfig): GlobalConfig {
  return {
    ...global,
    fields: [notices, ...fields, changedBy],
    hooks: {
      ...hooks,
      beforeOperation: [
        async ({ args, operation, req }) => {
          if (operation !== 'update') return args
          await waitForOtherWrites(req, global.slug)
          if (!req.user || (args as Args).overrideAccess) return args
          await refuseStale(req, args, { global: global.slug })
          await refuseWhileOthersEdit(req, { global: global.slug })
          return args
        },
        ...(hooks?.beforeOperation ?? []),
      ],
    },
  }
}

/** One request may write several documents. */
const lockKey = (collection: string, id: number | string) => `lock of ${collection}/${id}`

/** Writes to one document come one after the other: each reads what the one before has committed. */
const waitForOtherWrites = (req: PayloadRequest, key: string) =>
  query(req, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [key])

async function parentOf(req: PayloadRequest, collection: CollectionSlug, version: number | string | undefined) {
  const where = { id: { equals: version } }
  const { docs } = await req.payload.db.findVersions({ collection, where, limit: 1, pagination: false, req })
  return docs[0]?.parent as number | undefined
}

async function refuseStale(req: PayloadRequest, { data }: Args, target: Target) {
  const base = data?.updatedAt
  if (!data || base === undefined || base === null) return
  const row = await readRow(req, target)
  if (!row) return
  const draft = 'global' in target ? undefined : await readDraft(req, target, row)
  const newest = draft ?? row
  // Publishing one language leaves a draft of the others that is a moment older than the row.
  const isNewest = isSame(base, newest.updatedAt) || (isSame(base, row.updatedAt) && row.updatedAt > newest.updatedAt)
  if (!isNewest) throw await conflict(req, newest)
  data.updatedAt = new Date().toISOString()
}

type State = { updatedAt: string; changedBy?: number | null }

function readRow(req: PayloadRequest, target: Target) {
  const { db } = req.payload
  if ('global' in target) return db.findGlobal<State & Record<string, unknown>>({ slug: target.global, req })
  const where = { id: { equals: target.id } }
  return db.findOne<State & { id: number }>({ collection: target.collection, where, req })
}

/** The draft that the form shows in place of the row, found as Payload finds it. */
async function readDraft(req: PayloadRequest, { collection, id }: Document, { updatedAt }: State) {
  if (!req.payload.collections[collection].config.versions?.drafts) return
  const isNewer: Where = { or: [{ updatedAt: { greater_than: updatedAt } }, { latest: { equals: true } }] }
  const { docs } = await req.payload.db.findVersions<State>({
    collection,
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'draft' } }, isNewer] },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.version
}

const isSame = (base: unknown, stored: string) => new Date(String(base)).getTime() === new Date(stored).getTime()

async function conflict(req: PayloadRequest, { changedBy, updatedAt: at }: State) {
  const isOwn = changedBy === req.user?.id
  const by = changedBy && !isOwn ? await nameOf(req, changedBy) : null
  const when = `am ${formatDate(at)} um ${formatTime(at)}`
  const what = isOwn
    ? `Sie haben dies ${when} in einem anderen Fenster geändert.`
    : by
      ? `${by} hat dies ${when} inzwischen geändert.`
      : `Dies wurde ${when} inzwischen geändert.`
  const data: { conflict: Conflict } = { conflict: { by, isOwn, at } }
  return new APIError(`${what} Ihre Änderung wurde nicht gespeichert, damit nichts verloren geht.`, 409, data, true)
}
