import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
  Field,
  PayloadRequest,
} from 'payload'

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
  relationTo,
  hasMany: true,
  localized: true,
  maxDepth: 0,
  admin: { hidden: true },
}))

/** On the uploads themselves: since when the file is public. */
export const publicFrom: Field = { name: 'publicFrom', type: 'date', index: true, admin: { hidden: true } }

/** Before a save: find what the new text uses and remember what the public version used until now. */
export const noteUses: CollectionBeforeChangeHook = async ({
  collection,
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const found = findUploads({ ...originalDoc, ...data })
  for (const upload of uploads) data[fieldFor(upload)] = [...found[upload]]
  if (operation === 'update' && originalDoc?.id) {
    context.usedBefore = await usesOf(req, collection.slug as (typeof users)[number], originalDoc.id)
  }
  return data
}

/** After a save: every file that is, was or no longer is used gets its moment. */
export const exposeUses: CollectionAfterChangeHook = async ({ context, doc, req }) => {
  await dateUploads(req, context.usedBefore as Uses | undefined, usesIn(doc))
}

/** After a deletion the files may have lost their last public use. */
export const hideUses: CollectionAfterDeleteHook = ({ doc, req }) => dateUploads(req, usesIn(doc))

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

async function usesOf(req: PayloadRequest, collection: (typeof users)[number], id: number): Promise<Uses> {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { equals: id } },
    select: { usedMedia: true, usedDocuments: true },
    depth: 0,
    limit: 1,
    trash: true,
    overrideAccess: true,
    req,
  })
  return usesIn(docs[0] ?? {})
}

function usesIn(doc: Record<string, unknown>): Uses {
  const ids = (value: unknown) => (Array.isArray(value) ? value.map(idOf).filter((id) => id !== undefined) : [])
  return { media: ids(doc.usedMedia), documents: ids(doc.usedDocuments) }
}

async function dateUploads(req: PayloadRequest, ...uses: (Uses | undefined)[]) {
  for (const upload of uploads) {
    const touched = new Set(uses.flatMap((use) => use?.[upload] ?? []))
    for (const id of touched) {
      const data = { publicFrom: await firstPublicUse(req, upload, id) }
      await req.payload.db.updateOne({ collection: upload, id, data, req, returning: false })
    }
  }
}

async function firstPublicUse(req: PayloadRequest, upload: Upload, id: number) {
  const moments: string[] = []
  for (const collection of users) {
    const { docs } = await req.payload.find({
      collection,
      where: { and: [{ [fieldFor(upload)]: { in: [id] } }, { _status: { equals: 'published' } }] },
      select: { publishedAt: true },
      sort: 'publishedAt',
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true,
      req,
    })
    if (docs[0]?.publishedAt) moments.push(docs[0].publishedAt)
  }
  return moments.sort()[0] ?? null
}
