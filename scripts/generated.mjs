import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'

import { root, startNode } from './child.mjs'
import { copyProject } from './project-copy.mjs'
import { say } from './progress.mjs'

const files = ['lib/payload-types.ts', 'app/(payload)/admin/importMap.js']

/**
 * Whether the types, the import map and the migrations are what Payload generates from the collections. Generates them
 * in a copy and leaves the project alone.
 */
export async function generatedFilesAreCurrent() {
  const copy = copyProject()
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  for (const file of files) rmSync(path.join(copy, file), { force: true })
  const generated =
    (await payload(copy, 'generate:types')) &&
    (await payload(copy, 'generate:importmap')) &&
    (await payload(copy, 'migrate:create', 'missing', '--skip-empty', '--force-accept-warning'))
  const outdated = files.filter((file) => read(root, file) !== read(copy, file))
  for (const file of outdated) say(`${file} is outdated: npm run generate`)
  const missing = migrations(copy).filter((file) => !migrations(root).includes(file))
  if (missing.length > 0) say('A migration is missing: npm run migrate:create')
  return generated && outdated.length === 0 && missing.length === 0
}

/**
 * @param {string} copy
 * @param {string[]} args
 */
async function payload(copy, ...args) {
  const env = {
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
    PAYLOAD_SECRET: 'only to generate files, never to sign anything',
    SITE_URL: 'http://localhost',
    DATA_DIR: path.join(copy, '.data'),
  }
  const run = startNode(['node_modules/payload/bin.js', ...args], { cwd: copy, env })
  const { code } = await run.ended
  if (code !== 0) for (const line of [...run.tail, `payload ${args[0]} failed (exit code ${code}).`]) say(line)
  return code === 0
}

/** @param {string} folder */
function migrations(folder) {
  return readdirSync(path.join(folder, 'migrations'))
}

/**
 * @param {string} folder
 * @param {string} file
 */
function read(folder, file) {
  return readFileSync(path.join(folder, file), 'utf8')
}
