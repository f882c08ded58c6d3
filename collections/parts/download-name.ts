import type { CollectionConfig, PayloadRequest } from 'payload'
import { attachment } from '../../lib/attachment.ts'

type Handlers = Extract<NonNullable<CollectionConfig['upload']>, { handlers?: unknown }>['handlers']

/**
 * A document is saved under its title. Payload's handlers may answer for a file or step aside, once access is checked:
 * this one lets Payload's own endpoint answer and names what comes back.
 */
export const namedAfterTitle: Handlers = [
  (req, { params }) => {
    if (req.context.isNamed) return
    req.context.isNamed = true
    return answer(req, params.filename)
  },
]

async function answer(req: PayloadRequest, filename: string) {
  const endpoints = req.payload.collections.documents.config.endpoints || []
  const file = endpoints.find(({ path, method }) => path === '/file/:filename' && method === 'get')
  if (!file) throw new Error('Payload has no endpoint for files any more.')
  const response = await file.handler(req)
  if (!response.ok) return response
  const where = { filename: { equals: filename } }
  const document = await req.payload.db.findOne<{ id: number; title?: { de?: string } }>({
    collection: 'documents',
    where,
    locale: 'de',
    req,
  })
  response.headers.set('Content-Disposition', attachment(document?.title?.de ?? '', 'pdf'))
  return response
}
