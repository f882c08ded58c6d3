import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  CollectionSlug,
  GlobalConfig,
  PayloadRequest,
  Plugin,
} from 'payload'
import { filePath, pathOf } from '../../lib/paths.ts'
import { notify } from '../../lib/payload/transaction.ts'
import { type Folder, isFolder } from '../../lib/uploads/stored-files.ts'

type Row = {
  slug?: string
  key?: string
  _status?: string
  publishedAt?: string | null
  deletedAt?: string | null
  updatedAt?: string
}
type WithPath = keyof typeof pathOf

export type File = { filename?: string | null; sizes?: Record<string, { filename?: string | null } | undefined> }

const hasPath = (slug: string): slug is WithPath => Object.hasOwn(pathOf, slug)

/** Tells every process, on commit, which public addresses a write changed and which it took away. */
export const changeEvents: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) =>
    hasPath(collection.slug) || isFolder(collection.slug) ? withHooks(collection) : collection,
  ),
  globals: config.globals?.map(withGlobalHook),
})

const withHooks = ({ hooks, ...collection }: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...hooks,
    beforeChange: [...(hooks?.beforeChange ?? []), remember],
    afterChange: [...(hooks?.afterChange ?? []), announceWrite],
    afterDelete: [...(hooks?.afterDelete ?? []), announceDeletion],
  },
})

const withGlobalHook = ({ hooks, ...global }: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...hooks,
    afterChange: [...(hooks?.afterChange ?? []), async ({ req }) => notify(req, {})],
  },
})

/** By the number of the document: one request may change many. */
type RowsBefore = Record<number, Row | undefined> | undefined

const remember: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, operation, req }) => {
  if (operation !== 'update' || !originalDoc) return data
  const row = await readRow(req, collection.slug, originalDoc.id)
  req.context.rowsBefore = { ...(req.context.rowsBefore as RowsBefore), [originalDoc.id]: row }
  return data
}

const announceWrite: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  if (isFolder(collection.slug)) return announceFiles(req, collection.slug, doc)
  if (!hasPath(collection.slug)) return
  const before = (req.context.rowsBefore as RowsBefore)?.[doc.id]
  const after = await readRow(req, collection.slug, doc.id)
  const isDraftSave = before?.updatedAt === after?.updatedAt
  if (isDraftSave || (!isPublished(before) && !isPublished(after))) return
  await announce(req, addressOf(collection.slug, before), addressOf(collection.slug, after))
}

const announceDeletion: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  if (isFolder(collection.slug)) return announceFiles(req, collection.slug, doc)
  if (!hasPath(collection.slug)) return
  await announce(req, addressOf(collection.slug, doc as Row), undefined)
}

/** Tells every process, on commit, to ask again whether this file is public, in all its sizes. */
export function announceFiles(req: PayloadRequest, upload: Folder, { filename, sizes }: File) {
  const names = [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].filter(Boolean) as string[]
  return notify(req, { files: names.map((name) => filePath(upload, name)) })
}

/** A person's page is the team page: it stays, but no copy that shows the person may. */
async function announce(req: PayloadRequest, before: string | undefined, after: string | undefined) {
  const left = before && before !== after ? [before] : []
  const isShared = (path: string) => path === '/team'
  await notify(req, {
    changed: after ? [after] : [],
    gone: left.filter((path) => !isShared(path)),
    cleared: left.filter(isShared),
  })
}

const isPublished = (row: Row | undefined) => row?._status === 'published' && !row.deletedAt

/** The address under which a row is open to visitors at this moment. */
function addressOf(collection: WithPath, row: Row | undefined) {
  if (!row || !isPublished(row) || !row.publishedAt || new Date(row.publishedAt) > new Date()) return undefined
  return pathOf[collection](row as never)
}

async function readRow(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: number | undefined,
): Promise<Row | undefined> {
  if (id === undefined) return undefined
  // Not `payload.find`: with a `locale` of its own it changes the language of the request that is being written.
  const where = { id: { equals: id } }
  const row = await req.payload.db.findOne<Omit<Row, 'slug'> & { id: number; slug?: { de?: string } }>({
    collection,
    where,
    locale: 'de',
    req,
  })
  return row ? { ...row, slug: row.slug?.de } : undefined
}
