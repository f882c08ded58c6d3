import type { Access, CollectionSlug, FieldAccess, PayloadRequest, Where } from 'payload'

export type Role = 'administration' | 'freigabe' | 'redaktion'

const hasRole = ({ user }: PayloadRequest, ...roles: Role[]) => Boolean(user && roles.includes(user.role))

/** Whether the person may publish, withdraw and delete what is public. */
export const mayPublish = (req: PayloadRequest) => hasRole(req, 'administration', 'freigabe')

/** Published, due and not in the trash: the one condition for everything a visitor may see. */
const isPublic = (): Where => ({
  and: [
    { _status: { equals: 'published' } },
    { publishedAt: { less_than_equal: new Date().toISOString() } },
    { deletedAt: { exists: false } },
  ],
})

/** Staff read everything; pages read what is public; REST without a login reads nothing. */
export const readContent: Access = ({ req }) => {
  if (req.user) return true
  return req.payloadAPI === 'local' && isPublic()
}

/** Staff read everything; without a login only files that a public document uses, by their address or inside a page. */
export const readUploads: Access = ({ req, isReadingStaticFile }) => {
  if (req.user) return true
  if (req.payloadAPI !== 'local' && !isReadingStaticFile) return false
  return { publicFrom: { less_than_equal: new Date().toISOString() }, deletedAt: { exists: false } }
}

/** Redaktion changes a file until a public document uses it; from then on a new picture would be a publication. */
export const updateUploads: Access = ({ req }) => {
  if (mayPublish(req)) return true
  return req.user ? { publicFrom: { exists: false } } : false
}

/** Staff write; the wish to publish is refused here already, so that the admin offers the button only to those who may. */
export const updateContent: Access = ({ data, req }) =>
  Boolean(req.user) && (mayPublish(req) || data?._status !== 'published')

/**
 * Staff read every issue of the newsletter, pages those that are on their way or have been sent. A mail reads the one
 * issue it is made of as a visitor would, before that too.
 */
export const readNewsletters: Access = ({ req }) => {
  if (req.user) return true
  return req.payloadAPI === 'local' && issuesToShow(req.context.issue)
}

const issuesToShow = (one: unknown): Where =>
  typeof one === 'number' ? { id: { equals: one } } : { state: { in: ['sending', 'paused', 'sent'] } }

/** What has been released is what a second person has read: from then on nobody changes it. */
export const changeNewsletter: Access = ({ req }) => Boolean(req.user) && { state: { equals: 'draft' } }

export const staff: Access = ({ req }) => Boolean(req.user)
export const publishers: Access = ({ req }) => mayPublish(req)
export const administrators: Access = ({ req }) => hasRole(req, 'administration')
export const administratorsField: FieldAccess = ({ req }) => hasRole(req, 'administration')
export const nobody = () => false

/** For pages in the code and for staff, never for anonymous REST. */
export const readSettings: Access = ({ req }) => Boolean(req.user) || req.payloadAPI === 'local'

/** Everybody manages their own account, Administration all of them. */
export const ownAccount: Access = ({ req }) => {
  if (hasRole(req, 'administration')) return true
  return req.user ? { id: { equals: req.user.id } } : false
}

/**
 * Redaktion deletes only what is not public. The table row decides, not the newest version:
 * a published document with a newer draft is still public.
 */
export const deleteContent =
  (collection: CollectionSlug): Access =>
  async ({ id, req }) => {
    if (mayPublish(req)) return true
    if (!req.user) return false
    if (id === undefined) return { _status: { not_equals: 'published' } }
    return !(await hasPublished(req, collection, { id: { equals: id } }))
  }

/** Whether the condition matches a document that is published, by its table row or by its newest draft. */
export async function hasPublished(req: PayloadRequest, collection: CollectionSlug, where: Where) {
  const everything = { collection, overrideAccess: true, trash: true, req } as const
  const { docs } = await req.payload.find({
    ...everything,
    where,
    draft: true,
    depth: 0,
    pagination: false,
    select: {},
  })
  const matches: Where = { or: [where, { id: { in: docs.map(({ id }) => id) } }] }
  const { totalDocs } = await req.payload.count({
    ...everything,
    where: { and: [matches, { _status: { equals: 'published' } }] },
  })
  return totalDocs > 0
}
