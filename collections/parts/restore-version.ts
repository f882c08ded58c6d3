import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type Endpoint,
  Forbidden,
  NotFound,
  type PayloadRequest,
  restoreVersionOperation,
} from 'payload'

/**
 * Takes the place of Payload's own endpoint (payloadcms/payload#2404), which publishes an old published version and
 * withdraws the page for an old draft unless the address says `?draft=true`: an old text comes back as a draft, whatever
 * the address says.
 */
const restoreAsDraft: Endpoint = {
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const collection = req.payload.collections[String(req.routeParams?.collection) as 'posts']
    const id = Number(req.routeParams?.id)
    if (!req.user) throw new Forbidden(req.t)
    if (!collection || !Number.isSafeInteger(id)) throw new NotFound(req.t)
    await refuseInTrash(req, collection.config.slug as 'posts', id)
    // Any member of staff may save a draft. With access of its fields the operation empties those nobody may write.
    const doc = await restoreVersionOperation({ collection, id, draft: true, depth: 0, overrideAccess: true, req })
    return Response.json({ ...doc, message: req.t('version:restoredSuccessfully') })
  },
}

export const contentEndpoints = [restoreAsDraft]

/** The Local API cannot say that it means a draft, so nothing is restored there. */
export const restoreOnlyAsDraft: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation === 'restoreVersion' && !(args as { draft?: boolean }).draft) {
    throw new APIError('Eine frühere Fassung lässt sich nur als Entwurf wiederherstellen.', 403, null, true)
  }
  return args
}

/** Only the text is old: since when the document is public and whether it lies in the trash is not part of it. */
export const keepPublication: CollectionBeforeChangeHook = ({ data, originalDoc, req }) =>
  req.context.isRestoringVersion
    ? { ...data, publishedAt: originalDoc?.publishedAt ?? null, deletedAt: originalDoc?.deletedAt ?? null }
    : data

async function refuseInTrash(req: PayloadRequest, collection: 'posts', version: number) {
  const found = await req.payload.db.findVersions({
    collection,
    where: { id: { equals: version } },
    limit: 1,
    pagination: false,
    req,
  })
  const id = found.docs[0]?.parent
  const row =
    id &&
    (await req.payload.db.findOne<{ id: number; deletedAt?: string | null }>({
      collection,
      where: { id: { equals: id } },
      req,
    }))
  if (row && row.deletedAt) {
    throw new APIError(
      'Der Eintrag liegt im Papierkorb. Bitte holen Sie ihn zuerst zurück; danach können Sie frühere Fassungen wiederherstellen.',
      409,
      null,
      true,
    )
  }
}
