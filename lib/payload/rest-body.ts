import { rm } from 'node:fs/promises'
import { addDataAndFileToRequest, APIError, type PayloadRequest } from 'payload'
import { isHarmless } from './harmless.ts'
import { unreadableBody } from './rest-errors.ts'

/**
 * Reads the body as Payload does and keeps Payload from reading it again. Throws 4xx for what is no object of JSON or
 * no form. Returns the paths of the temporary files that now hold what was uploaded.
 */
export async function readBody(req: PayloadRequest) {
  await addDataAndFileToRequest(req).catch((error: unknown) => {
    throw isSystemFault(error) ? error : toRefusal(error)
  })
  Object.defineProperty(req, 'body', { value: null })
  // Payload leaves it undefined for other types of content, which its operations do not expect.
  req.data ??= {}
  const { data } = req as { data?: unknown }
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data)
  const files = temporaryFiles(req)
  if (isObject && isHarmless(data, { depth: 200, values: 200_000 })) return files
  await removeTemporaryFiles(files)
  throw unreadableBody()
}

export const removeTemporaryFiles = (paths: string[]) =>
  Promise.all(paths.map((temporary) => rm(temporary, { force: true })))

const temporaryFiles = ({ files = {} }: { files?: unknown }) =>
  Object.values(files as Record<string, { tempFilePath?: string } | { tempFilePath?: string }[]>)
    .flat()
    .flatMap(({ tempFilePath }) => tempFilePath || [])

/** What the operating system says, for example that the disk is full, is no fault of the client. */
const isSystemFault = (error: unknown) => error instanceof Error && 'syscall' in error

function toRefusal(error: unknown) {
  const status = error instanceof APIError && error.status !== 500 ? error.status : 400
  return isGerman(error) ? error : unreadableBody(status)
}

/** The limits of uploads carry a sentence of ours. */
const isGerman = (error: unknown) => error instanceof APIError && error.message.startsWith('Die Datei')
