import { randomUUID } from 'node:crypto'
import { copyFile, link, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { env } from '../env.ts'
import { filesIn, type Folder, folderOf, namesInUse, removeFiles } from './stored-files.ts'

/*
 * Payload deletes the old files of a document before it validates and writes the new row (`updateDocument`), and those
 * of a deleted one before the row goes (`deleteByID`): when anything fails afterwards, the row stays without its file.
 * So each file gets a second name in a folder beside until the outcome is known.
 */

const uuidLength = 36

/** The stored name of a kept file. */
const nameOf = (kept: string) => kept.slice(uuidLength)

const backupOf = (collection: Folder) => path.join(env.DATA_DIR, 'replaced', collection)

/** Keeps these files until `settleOldFiles` decides on what it returns: their names there, no two requests use the same. */
export async function keepOldFiles(collection: Folder, names: Iterable<string>) {
  await mkdir(backupOf(collection), { recursive: true })
  const mark = randomUUID()
  return Promise.all(
    [...names].map(async (name) => {
      await place(path.join(folderOf(collection), name), path.join(backupOf(collection), mark + name))
      return mark + name
    }),
  )
}

/** Puts those of the kept files back that a row still names, and lets go of the others. */
export async function settleOldFiles(payload: Payload, collection: Folder, kept: string[]) {
  if (kept.length === 0) return
  const stems = [...new Set(kept.map((name) => nameOf(name).slice(0, uuidLength)))]
  const known = await namesInUse(payload, collection, { or: stems.map((stem) => ({ filename: { like: stem } })) })
  const needed = kept.filter((name) => known.has(nameOf(name)))
  await Promise.all(
    needed.map((name) => place(path.join(backupOf(collection), name), path.join(folderOf(collection), nameOf(name)))),
  )
  await removeFiles(backupOf(collection), kept)
}

/** The same for what a process that was killed meanwhile left before that time (milliseconds). */
export async function settleForgottenFiles(payload: Payload, collection: Folder, before: number) {
  await settleOldFiles(payload, collection, await filesIn(backupOf(collection), before, 'ctimeMs'))
}

/** Gives a file a second name; where the file system knows none, a copy. */
async function place(source: string, target: string) {
  await link(source, target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' && error.code !== 'ENOENT') return copyFile(source, target)
  })
}
