import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { root, runNpm } from './child.mjs'
import { step } from './progress.mjs'

const folder = path.join(root, 'node_modules')
const marker = path.join(folder, '.installed-for')

/** Makes `node_modules` what `package-lock.json` says, unless it is so already. An aborted installation is repeated. */
export async function installPackages() {
  if (isInstalled()) return
  rmSync(marker, { force: true })
  const arguments_ = ['ci', '--include=dev', '--include=optional', '--prefer-offline', '--no-audit', '--no-fund']
  await step('Installing packages', () => runNpm('npm ci', arguments_))
  writeFileSync(marker, fingerprint())
}

/** Whether the packages of the lock file are installed, by us or by the operator's own `npm ci`. */
export function isInstalled() {
  if (!existsSync(path.join(folder, 'node/bin/node'))) return false
  if (existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint()) return true
  const record = path.join(folder, '.package-lock.json')
  return existsSync(record) && hasAll(lockedPackages(record), lockedPackages(path.join(root, 'package-lock.json')))
}

function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')))
  return hash.update(`${process.platform} ${process.arch}`).digest('hex')
}

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, peer?: boolean }>} Packages */

/**
 * @param {string} file
 * @returns {Packages}
 */
function lockedPackages(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'))
  delete packages['']
  return packages
}

/**
 * @param {Packages} installed
 * @param {Packages} wanted
 */
function hasAll(installed, wanted) {
  const differs = Object.entries(wanted).some(([place, { version, optional }]) =>
    installed[place] ? installed[place].version !== version : !optional,
  )
  return !differs && Object.keys(installed).every((place) => wanted[place])
}
