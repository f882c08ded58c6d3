import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, Where } from 'payload'
import { env } from '../env.ts'
import { log } from '../log.ts'

type Folder = 'media' | 'documents'
type Row = { filename?: string | null; sizes?: Record<string, { filename?: string | null } | undefined> }

/** Milliseconds after which no upload is still under way: a request ends after a minute. */
const longestUpload = 60 * 60 * 1000
/** So many unknown files beside fewer known ones are no left-overs but a folder of another database. */
const suspicious = 100

/** Where uploads lie until they are processed. */
export const temporaryFolder = path.join(env.DATA_DIR, 'temporary')

/**
 * Deletes files in `DATA_DIR` that no row names and that are older than an hour: what a process left that was killed
 * between file and commit. Safe beside other processes. Returns and logs how many, in each folder.
 */
export async function sweepFiles(payload: Payload, now = new Date()) {
  const before = +now - longestUpload
  const counts = {
    media: await sweepFolder(payload, 'media', before),
    documents: await sweepFolder(payload, 'documents', before),
    temporary: await remove(temporaryFolder, await filesIn(temporaryFolder, before)),
  }
  log('files swept', counts)
  return counts
}

/** Deletes at once what an upload has written under this name, in all sizes, and no row names: its document was not saved. */
export async function removeUnsaved(payload: Payload, collection: Folder, stem: string) {
  const files = (await filesIn(folderOf(collection))).filter((name) => name.startsWith(stem))
  if (files.length === 0) return
  const known = await namesInUse(payload, collection, { filename: { like: stem } })
  await remove(
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
  return remove(folderOf(collection), unknown)
}

async function namesInUse(payload: Payload, collection: Folder, where: Where = {}) {
  const { docs } = await payload.find({
    collection,
    where,
    select: { filename: true, ...(collection === 'media' && { sizes: true }) },
    depth: 0,
    locale: 'de',
    pagination: false,
    trash: true,
    overrideAccess: true,
  })
  return new Set(
    (docs as Row[]).flatMap(({ filename, sizes }) => [
      filename,
      ...Object.values(sizes ?? {}).map((size) => size?.filename),
    ]),
  )
}

const folderOf = (collection: Folder) => path.join(env.DATA_DIR, collection)

/** The names of the files in a folder, or of those that were last written before that time. */
async function filesIn(folder: string, before = Infinity) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(asEmpty)
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  const ages = await Promise.all(names.map((name) => stat(path.join(folder, name)).catch(() => undefined)))
  return names.filter((_, index) => (ages[index]?.mtimeMs ?? Infinity) < before)
}

async function remove(folder: string, names: string[]) {
  await Promise.all(names.map((name) => rm(path.join(folder, name), { force: true })))
  return names.length
}

/** Before the first upload there is no folder. */
function asEmpty(error: NodeJS.ErrnoException) {
  if (error.code === 'ENOENT') return []
  throw error
}
