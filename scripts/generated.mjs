import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'

import { root, startNode } from './child.mjs'
import { copyProject } from './project-copy.mjs'

const files = ['lib/payload-types.ts', 'app/(payload)/admin/importMap.js']

/**
 * Whether the types, the import map and the migrations are what Payload generates from the collections. Generates them
 * in a copy and leaves the project alone.
 *
 * @param {(line: string) => void} print says what is outdated
 */
export async function generatedFilesAreCurrent(print) {
  const copy = copyProject()
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  for (const file of [...files, 'migrations/index.ts']) rmSync(path.join(copy, file), { force: true })
  const generated =
    (await payload(print, copy, 'generate:types')) &&
    (await payload(print, copy, 'generate:importmap')) &&
    (await payload(print, copy, 'migrate:create', 'current', '--force-accept-warning'))
  if (!generated || !existsSync(path.join(copy, 'migrations/index.ts'))) return false
  const outdated = files.filter((file) => read(root, file) !== read(copy, file))
  for (const file of outdated) print(`${file} is outdated: npm run generate`)
  const migrated = isDeepStrictEqual(schema(root), schema(copy))
  if (!migrated) print('A migration is missing: npm run migrate:create')
  return outdated.length === 0 && migrated
}

/**
 * The tables after the last migration of this folder. Comparing these does not depend on Payload's opinion of what
 * is worth a migration, nor on the answers to its questions.
 *
 * @param {string} folder
 */
function schema(folder) {
  const snapshots = readdirSync(path.join(folder, 'migrations')).filter((file) => file.endsWith('.json'))
  const last = snapshots.sort().at(-1)
  return last && { ...JSON.parse(read(folder, `migrations/${last}`)), id: '', prevId: '' }
}

/**
 * @param {(line: string) => void} print
 * @param {string} copy
 * @param {string[]} args
 */
async function payload(print, copy, ...args) {
  const env = {
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
    PAYLOAD_SECRET: 'only to generate files, never to sign anything',
    SITE_URL: 'http://localhost',
    DATA_DIR: path.join(copy, '.data'),
  }
  const run = startNode(['node_modules/payload/bin.js', ...args], { cwd: copy, env })
  const tooLong = setTimeout(run.stop, 180_000)
  const { code } = await run.ended
  clearTimeout(tooLong)
  if (code !== 0) for (const line of [...run.tail, `payload ${args[0]} failed (exit code ${code}).`]) print(line)
  return code === 0
}

/**
 * @param {string} folder
 * @param {string} file
 */
function read(folder, file) {
  return readFileSync(path.join(folder, file), 'utf8')
}
