import path from 'node:path'
import type { Payload } from 'payload'
import { env } from '../env.ts'
import { log } from '../log.ts'
import { settleForgottenFiles } from './old-files.ts'
import { filesIn, type Folder, folderOf, namesInUse, removeFiles } from './stored-files.ts'

/** Milliseconds after which no upload is still under way: a request ends after a minute. */
const longestUpload = 60 * 60 * 1000
/** So many unknown files beside fewer known ones are no left-overs but a folder of another database. */
const suspicious = 100

/** Where uploads lie until they are processed. */
export const temporaryFolder = path.join(env.DATA_DIR, 'temporary')

/**
 * Deletes files in `DATA_DIR` that no row names and that are older than an hour: what a process left that was killed
 * between file and commit; files that a row names come back. Safe beside other processes. Returns and logs how many were
 * deleted, in each folder.
 */
export async function sweepFiles(payload: Payload, now = new Date()) {
  const before = +now - longestUpload
  await settleForgottenFiles(payload, 'media', before)
  await settleForgottenFiles(payload, 'documents', before)
  const counts = {
    media: await sweepFolder(payload, 'media', before),
    documents: await sweepFolder(payload, 'documents', before),
    temporary: await removeFiles(temporaryFolder, await filesIn(temporaryFolder, before)),
  }
  log('files swept', counts)
  return counts
}

/** Deletes at once what an upload has written under this name, in all sizes, and no row names: its document was not saved. */
export async function removeUnsaved(payload: Payload, collection: Folder, stem: string) {
  const files = (await filesIn(folderOf(collection))).filter((name) => name.startsWith(stem))
  if (files.length === 0) return
  const known = await namesInUse(payload, collection, { filename: { like: stem } })
  await removeFiles(
    folderOf(collection),
    files.filter((name) => !known.has(name)),
  )
}

async function sweepFolder(payload: Payload, collection: Folder, before: number) {
  // Files first: a row that comes afterwards belongs to a file that is young.
  const files = await filesIn(folderOf(collection), before)
  const known = await namesInUse(payload, collection)
  const unknown = files.filter((name) => !known.has(name))
  if (unknown.length > suspicious && unknown.length > known.size) {
    log('files not swept', { collection, unknown: unknown.length, known: known.size })
    return 0
  }
  return removeFiles(folderOf(collection), unknown)
}
