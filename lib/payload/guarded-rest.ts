import { type Access, type Endpoint, Forbidden, type PayloadRequest, type SanitizedConfig } from 'payload'
import { createConcurrencyLimit, QueueFull } from '../delivery/concurrency-limit.ts'
import { log } from '../log.ts'
import { settleOldFiles } from '../uploads/old-files.ts'
import { isFolder } from '../uploads/stored-files.ts'
import { removeUnsaved } from '../uploads/sweep.ts'
import { limitQuery } from './rest-query.ts'
import { readBody, removeTemporaryFiles } from './rest-body.ts'
import { isRowNumber, notFound, overloaded, toInputError } from './rest-errors.ts'

/** A picture needs some hundred megabytes while it is decoded, so uploads are processed one by one. */
const oneUpload = createConcurrencyLimit({ atOnce: 1, waiting: 40 })

/**
 * Puts one guard in front of every REST endpoint: who may not write is refused before anything of the body is read
 * (Payload parses it first: `wrapInternalEndpoints`), what cannot be understood is answered with 4xx and a German
 * sentence (payloadcms/payload answers 500 to `?where={`), uploads are processed one by one. Takes the built
 * configuration, because Payload adds its endpoints while building it.
 */
export async function guardRest(building: Promise<SanitizedConfig>) {
  const config = await building
  config.endpoints = [...config.endpoints.map(withQueryChecked), ...missing] as typeof config.endpoints
  for (const entity of [...config.collections, ...config.globals]) {
    const own = entity.endpoints || []
    const guarded = own.map((endpoint) =>
      endpoint.method === 'get' ? withQueryChecked(endpoint) : withWriterChecked(endpoint, entity.access),
    )
    if (entity.endpoints) entity.endpoints = [...guarded, ...missing]
  }
  const { onInit } = config
  config.onInit = async (payload) => {
    // Payload looks collections up by the words of an address: `/api/constructor` must find none.
    Object.setPrototypeOf(payload.collections, null)
    await onInit?.(payload)
  }
  return config
}

/** Every address without an endpoint, answered with 404 whoever asks. */
export const missingPath = '/:path*'

const missing = (['get', 'post', 'patch', 'put', 'delete'] as const).map((method): Endpoint => ({
  method,
  path: missingPath,
  handler: () => Promise.reject(notFound()),
}))

const withQueryChecked = (endpoint: Endpoint): Endpoint => ({ ...endpoint, handler: (req) => answer(req, endpoint) })

const withWriterChecked = (endpoint: Endpoint, access: Rules): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    if (!(await mayWrite(req, endpoint, access))) throw new Forbidden(req.t)
    const files = endpoint.method === 'delete' ? [] : await readBody(req)
    try {
      return files.length > 0 ? await oneUpload(() => upload(req, endpoint)) : await answer(req, endpoint)
    } catch (error) {
      throw error instanceof QueueFull ? overloaded() : error
    } finally {
      await removeTemporaryFiles(files)
      await settleReplaced(req)
    }
  },
})

/** Payload writes files before their rows, and leaves them when a row does not come. */
async function upload(req: PayloadRequest, endpoint: Endpoint) {
  try {
    const response = await answer(req, endpoint)
    if (response.status >= 400) await removeWritten(req)
    return response
  } catch (error) {
    // Without a database nobody knows what is in use; the nightly sweep comes later.
    await removeWritten(req).catch(() => undefined)
    throw error
  }
}

async function removeWritten(req: PayloadRequest) {
  const { storedAs } = req.context
  const folder = folderIn(req)
  if (typeof storedAs === 'string' && folder) await removeUnsaved(req.payload, folder, storedAs)
}

/** Puts back what was replaced or deleted in vain. Without a database the files stay kept until the nightly sweep. */
async function settleReplaced(req: PayloadRequest) {
  const { replacedFiles } = req.context
  const folder = folderIn(req)
  if (!Array.isArray(replacedFiles) || !folder) return
  await settleOldFiles(req.payload, folder, replacedFiles).catch(({ message }: Error) =>
    log('replaced files not settled', { folder, problem: message }),
  )
}

function folderIn({ routeParams }: PayloadRequest) {
  const collection = routeParams?.collection
  return isFolder(collection) ? collection : undefined
}

type Rules = { create?: Access; update?: Access }

/** Whether the access rules leave any document that this person could write; which one is seen by the operation. */
async function mayWrite(req: PayloadRequest, { method, path }: Endpoint, { create, update }: Rules) {
  const id = isRowNumber(req.routeParams?.id) ? Number(req.routeParams?.id) : undefined
  if (method === 'patch') return !update || Boolean(await update({ req, id }))
  if (method !== 'post' || (path !== '/' && path !== '/:id/duplicate')) return true
  const rule = create ?? update
  return !rule || Boolean(await rule({ req }))
}

async function answer(req: PayloadRequest, { handler, path }: Endpoint) {
  const id = req.routeParams?.id
  if (path.includes('/:id') && id !== undefined && !isRowNumber(id)) throw notFound()
  const isFile = path === '/file/:filename'
  if (isFile && !isFileName(req.routeParams?.filename)) throw notFound()
  limitQuery(req)
  const response = await Promise.resolve(handler(req)).catch((error: unknown) => toRefusal(toInputError(error, req.t)))
  // Payload answers 500 when there is no such file.
  if (isFile && response.status === 500) throw notFound()
  return response
}

const isFileName = (name: unknown) => typeof name === 'string' && /^[\w.-]+$/.test(name)

/**
 * The answer to an error that says more than its message: which fields are wrong, who was first. Payload recognises its
 * own errors by their class, of which the production build holds more than one copy, and would leave the details out.
 */
function toRefusal(error: unknown) {
  const { data, message, status } = error as { data?: { errors?: unknown } | null; message?: string; status?: number }
  if (!data || !status) throw error
  const name = Array.isArray(data.errors) ? 'ValidationError' : 'APIError'
  return Response.json({ errors: [{ name, message, data }] }, { status })
}
