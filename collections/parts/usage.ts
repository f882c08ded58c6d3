import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  Field,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'
import { startOfBerlinDay } from '../../lib/berlin.ts'
import { nobody } from './access.ts'
import { announceFiles, type File } from './change-events.ts'

/*
 * An uploaded file is public from the moment the first document that uses it is. The moment is written to the file's
 * own row (`publicFrom`), so that one condition answers every request for a file, future publication included.
 */

const uploads = ['media', 'documents'] as const
type Upload = (typeof uploads)[number]

/** Collections whose public documents make files public. */
const users = ['posts', 'events', 'topics', 'team-members', 'pages'] as const satisfies CollectionSlug[]

/** What a document uses, found on every save; the editor never sees it. */
export const usesFields: Field[] = uploads.map((relationTo) => ({
  name: fieldFor(relationTo),
  type: 'relationship',
  label: relationTo === 'media' ? 'Verwendete Bilder' : 'Verwendete Dateien',
  relationTo,
  hasMany: true,
  localized: true,
  maxDepth: 0,
  admin: { hidden: true },
}))

/** On the uploads themselves: since when the file is public. */
export const publicFrom: Field = {
  name: 'publicFrom',
  type: 'date',
  index: true,
  access: { create: nobody, update: nobody },
  admin: { hidden: true },
  hooks: { beforeDuplicate: [() => null] },
}

/** Before a save: find what the new text uses and remember what the table row used until now, drafts aside. */
export const noteUses: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  const found = findUploads({ ...originalDoc, ...data })
  // An empty list would keep the old entries: the adapter forgets those of a localized relation only for null.
  for (const upload of uploads) data[fieldFor(upload)] = found[upload].size > 0 ? [...found[upload]] : null
  if (operation === 'update' && originalDoc?.id) {
    const before = await usesOf(req, collection.slug as User, originalDoc.id)
    req.context.usedBefore = { ...(req.context.usedBefore as UsedBefore), [originalDoc.id]: before }
  }
  return data
}

/** After a save: every file that is, was or no longer is used gets its moment. */
export const exposeUses: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const before = (req.context.usedBefore as UsedBefore)?.[doc.id]
  await dateUploads(req, before, await usesOf(req, collection.slug as User, doc.id))
}

/** Before a deletion: remember what the table row used, in every language. */
export const noteUsesBeforeDelete: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const before = await usesOf(req, collection.slug as User, id)
  req.context.usedBefore = { ...(req.context.usedBefore as UsedBefore), [id]: before }
}

/** After a deletion the files may have lost their last public use. */
export const hideUses: CollectionAfterDeleteHook = ({ id, req }) =>
  dateUploads(req, (req.context.usedBefore as UsedBefore)?.[id])

/** After a save of the settings: the logo in them is public from its first day on. */
export const exposeLogo: GlobalAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const logos = [previousDoc, doc].map((settings) => idOf(settings?.ministry?.logo?.image))
  await dateUploads(req, { media: logos.filter((id) => id !== undefined), documents: [] })
}

type User = (typeof users)[number]
/** By the number of the document: one request may change many. */
type UsedBefore = Record<number | string, Uses> | undefined
type Uses = Record<Upload, number[]>

function fieldFor(upload: Upload) {
  return upload === 'media' ? 'usedMedia' : 'usedDocuments'
}

/** Upload fields and blocks of rich text alike are objects with a key of this name. */
const uploadKeys: Record<string, Upload> = { image: 'media', document: 'documents' }

function findUploads(value: unknown, found = { media: new Set<number>(), documents: new Set<number>() }) {
  if (Array.isArray(value)) value.forEach((item) => findUploads(item, found))
  else if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      const upload = uploadKeys[key]
      const id = idOf(inner)
      if (upload && id) found[upload].add(id)
      else findUploads(inner, found)
    }
  }
  return found
}

function idOf(value: unknown) {
  if (typeof value === 'number') return value
  if (value && typeof value === 'object' && 'id' in value && typeof value.id === 'number') return value.id
}

async function usesOf(req: PayloadRequest, collection: User, id: number | string): Promise<Uses> {
  const row = await req.payload.db.findOne({
    collection,
    where: { id: { equals: id } },
    select: { usedMedia: true, usedDocuments: true },
    locale: 'all',
    req,
  })
  return usesIn((row ?? {}) as Record<string, unknown>)
}

/** The numbers in the hidden fields of a document that was read in all languages. */
function usesIn(doc: Record<string, unknown>): Uses {
  const ids = (value: unknown) =>
    Object.values(value ?? {})
      .flat()
      .map(idOf)
      .filter((id) => id !== undefined)
  return { media: ids(doc.usedMedia), documents: ids(doc.usedDocuments) }
}

async function dateUploads(req: PayloadRequest, ...uses: (Uses | undefined)[]) {
  for (const upload of uploads) {
    const touched = new Set(uses.flatMap((use) => use?.[upload] ?? []))
    for (const id of touched) {
      const file = await req.payload.db.findOne<File & { id: number; publicFrom?: string | null }>({
        collection: upload,
        where: { id: { equals: id } },
        req,
      })
      const publicFrom = await firstPublicUse(req, upload, id)
      if (!file || timeOf(file.publicFrom) === timeOf(publicFrom)) continue
      // Nobody edited the file: its `updatedAt` stays, or a form that is open on it would be refused as outdated.
      const data = { publicFrom, updatedAt: null }
      await req.payload.db.updateOne({ collection: upload, id, data, req, returning: false })
      await announceFiles(req, upload, file)
    }
  }
}

const timeOf = (moment: string | null | undefined) => (moment ? new Date(moment).getTime() : null)

async function firstPublicUse(req: PayloadRequest, upload: Upload, id: number) {
  const moments: string[] = []
  for (const collection of users) {
    const inUse = { [fieldFor(upload)]: { in: [id] } }
    const { docs } = await req.payload.db.find<{ publishedAt?: string }>({
      collection,
      where: { and: [inUse, { _status: { equals: 'published' } }, { deletedAt: { exists: false } }] },
      select: { publishedAt: true },
      sort: 'publishedAt',
      locale: 'all',
      limit: 1,
      pagination: false,
      req,
    })
    if (docs[0]?.publishedAt) moments.push(docs[0].publishedAt)
  }
  if (upload === 'media') moments.push(...(await logoMoments(req, id)))
  return moments.sort()[0] ?? null
}

/** A logo without a first day is public from the beginning of time. */
async function logoMoments(req: PayloadRequest, id: number) {
  type Logo = { image?: unknown; validFrom?: string | null }
  const settings = await req.payload.db.findGlobal<{ ministry?: { logo?: Logo } }>({ slug: 'settings', req })
  const logo = settings?.ministry?.logo
  if (idOf(logo?.image) !== id) return []
  return [logo?.validFrom ? startOfBerlinDay(new Date(logo.validFrom)).toISOString() : new Date(0).toISOString()]
}
