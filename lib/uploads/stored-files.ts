import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, PayloadRequest, Where } from 'payload'
import { env } from '../env.ts'

/** The collections whose documents have files, and the folders in `DATA_DIR` that hold them. */
export type Folder = 'media' | 'documents'
type Row = { filename?: string | null; sizes?: Record<string, { filename?: string | null } | undefined> }

export const isFolder = (collection: unknown): collection is Folder =>
  collection === 'media' || collection === 'documents'

export const folderOf = (collection: Folder) => path.join(env.DATA_DIR, collection)

/** The names of the files, in all sizes, of the documents that match, those in the trash too. */
export async function namesInUse(payload: Payload, collection: Folder, where: Where = {}, req?: PayloadRequest) {
  const { docs } = await payload.find({
    collection,
    where,
    select: { filename: true, ...(collection === 'media' && { sizes: true }) },
    depth: 0,
    locale: 'de',
    pagination: false,
    trash: true,
    overrideAccess: true,
    req,
  })
  const names = (docs as Row[]).flatMap(({ filename, sizes }) => [
    filename,
    ...Object.values(sizes ?? {}).map((size) => size?.filename),
  ])
  return new Set(names.filter((name): name is string => Boolean(name)))
}

/** The names of the files in a folder, or of those that were last written, or given this name, before that time (milliseconds). */
export async function filesIn(folder: string, before = Infinity, time: 'mtimeMs' | 'ctimeMs' = 'mtimeMs') {
  const entries = await readdir(folder, { withFileTypes: true }).catch(asEmpty)
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  const ages = await Promise.all(names.map((name) => stat(path.join(folder, name)).catch(() => undefined)))
  return names.filter((_, index) => (ages[index]?.[time] ?? Infinity) < before)
}

/** Deletes files, also such as are gone already; says how many. */
export async function removeFiles(folder: string, names: string[]) {
  await Promise.all(names.map((name) => rm(path.join(folder, name), { force: true })))
  return names.length
}

/** Before the first upload there is no folder. */
function asEmpty(error: NodeJS.ErrnoException) {
  if (error.code === 'ENOENT') return []
  throw error
}
