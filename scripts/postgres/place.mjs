import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { readlinkSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { Failure } from '../failure.mjs'
import { may } from './account.mjs'

export const systemFolder = '/var/lib/innovationsbuero-website'

/**
 * The real path of the database's folder, which need not exist yet: `postgres` below the data folder. When the account
 * cannot reach that, for example below `/root`, it lies in the system's folder for such data and `postgres` is a link.
 *
 * @param {string} dataDir
 * @param {import('./account.mjs').Account} account
 */
export function databaseFolder(dataDir, account) {
  const folder = path.join(dataDir, 'postgres')
  const link = lstatSync(folder, { throwIfNoEntry: false })
  if (link?.isSymbolicLink()) return followLink(folder)
  if (link || may(account, '-x', dataDir)) return path.join(realpathSync(dataDir), 'postgres')
  openFolder(systemFolder)
  const home = mkdtempSync(path.join(systemFolder, 'data-'))
  chmodSync(home, 0o711)
  writeFileSync(path.join(home, 'belongs-to'), `${realpathSync(dataDir)}\n`)
  symlinkSync(path.join(home, 'postgres'), folder)
  return path.join(home, 'postgres')
}

/** Creates a folder that every user may pass through, whatever the umask, and only its owner may list. @param {string} folder */
export function openFolder(folder) {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o711)
}

/** @param {string} link */
function followLink(link) {
  const folder = readlinkSync(link)
  const note = path.join(path.dirname(folder), 'belongs-to')
  const dataDir = realpathSync(path.dirname(link))
  const owner = existsSync(note) ? readFileSync(note, 'utf8').trim() : dataDir
  if (owner === dataDir) return folder
  if (existsSync(owner)) {
    throw new Failure(`${link} is a link to the database of ${owner}: remove the link to begin with an empty database.`)
  }
  writeFileSync(note, `${dataDir}\n`)
  return folder
}
