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

const backupOf = (collection: Folder) => path.join(env.DATA_DIR, 'replaced', collection)

/** Keeps these files until `settleOldFiles` decides on them. */
export async function keepOldFiles(collection: Folder, names: Iterable<string>) {
  await mkdir(backupOf(collection), { recursive: true })
  await Promise.all([...names].map((name) => place(name, folderOf(collection), backupOf(collection))))
}

/** Puts those of the kept files back that a row still names, and lets go of the others. */
export async function settleOldFiles(payload: Payload, collection: Folder, names: string[]) {
  if (names.length === 0) return
  const stems = [...new Set(names.map((name) => name.slice(0, 36)))]
  const known = await namesInUse(payload, collection, { or: stems.map((stem) => ({ filename: { like: stem } })) })
  const needed = names.filter((name) => known.has(name))
  await Promise.all(needed.map((name) => place(name, backupOf(collection), folderOf(collection))))
  await removeFiles(backupOf(collection), names)
}

/** The same for what a process that was killed meanwhile left before that time (milliseconds). */
export async function settleForgottenFiles(payload: Payload, collection: Folder, before: number) {
  await settleOldFiles(payload, collection, await filesIn(backupOf(collection), before, 'ctimeMs'))
}

/** Gives a file a second name; where the file system knows none, a copy. */
async function place(name: string, from: string, to: string) {
  const [source, target] = [path.join(from, name), path.join(to, name)]
  await link(source, target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' && error.code !== 'ENOENT') return copyFile(source, target)
  })
}
