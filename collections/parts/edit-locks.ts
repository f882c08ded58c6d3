import { APIError, type CollectionSlug, type PayloadRequest, type Where } from 'payload'
import { formatMoment } from '../../lib/format.ts'

/** What people edit: a document or the settings. */
export type Target = Document | { global: string }
export type Document = { collection: CollectionSlug; id: number | string }

type Lock = { id: number; createdAt: string; updatedAt: string; user: { value: number } }

const locks = 'payload-locked-documents'
/** Payload's own duration: whoever has not typed for so long no longer edits. */
const milliseconds = 300_000

/** Refuses a write while another person edits, with the name and since when. */
export async function refuseWhileOthersEdit(req: PayloadRequest, target: Target) {
  const lock = await findLock(req, target)
  if (!lock || lock.user.value === req.user?.id) return
  const name = (await nameOf(req, lock.user.value)) ?? 'Eine andere Person'
  throw new APIError(
    `${name} bearbeitet dies seit ${formatMoment(lock.createdAt)}. Ihre Änderung wurde nicht gespeichert. Sprechen Sie sich bitte ab.`,
    423,
    null,
    true,
  )
}

/** The lock of the person who writes, if there is one. */
export async function ownLock(req: PayloadRequest, target: Target) {
  const lock = await findLock(req, target)
  return lock?.user.value === req.user?.id ? lock : undefined
}

/**
 * Renews a lock in the transaction of the write: Payload deletes it with every save, autosave included
 * (payloadcms/payload `checkDocumentLockStatus`), although the person goes on editing.
 */
export async function renewLock(req: PayloadRequest, { collection, id }: Document, lock: Lock) {
  const user = { relationTo: 'users', value: lock.user.value }
  const document = { relationTo: collection, value: id }
  await req.payload.db.create({ collection: locks, data: { document, user, createdAt: lock.createdAt }, req })
}

/** What a member of staff is called; null when the account is gone. */
export async function nameOf(req: PayloadRequest, id: number) {
  const user = await req.payload.findByID({
    collection: 'users',
    id,
    select: { name: true },
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  return user?.name ?? null
}

async function findLock(req: PayloadRequest, target: Target): Promise<Lock | undefined> {
  const on: Where[] =
    'global' in target
      ? [{ globalSlug: { equals: target.global } }]
      : [{ 'document.relationTo': { equals: target.collection } }, { 'document.value': { equals: target.id } }]
  const isAlive = { updatedAt: { greater_than: new Date(Date.now() - milliseconds).toISOString() } }
  const where = { and: [...on, isAlive] }
  const { docs } = await req.payload.db.find<Lock & Record<string, unknown>>({
    collection: locks,
    where,
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]
}
