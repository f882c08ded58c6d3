import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { bornAt } from '../lock.mjs'

/**
 * The process number of the Postgres server that runs on this folder, as its `postmaster.pid` says and the process
 * itself confirms; null when none runs.
 *
 * @param {string} folder
 */
export function runningPostmaster(folder) {
  const pid = notedPostmaster(folder)
  return pid && bornAt(pid) && isPostmasterOf(pid, folder) ? pid : null
}

/**
 * Postgres refuses to start when the number noted by a killed predecessor is in use again, or still by its remains. A
 * number that no process can have makes it look at the shared memory instead, which removing the file would not.
 *
 * @param {string} folder without a running server
 */
export function forgetDeadPostmaster(folder) {
  const file = pidFile(folder)
  if (existsSync(file)) writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d*/, '2147483646'))
}

/** @param {string} folder */
function notedPostmaster(folder) {
  return existsSync(pidFile(folder)) ? Number.parseInt(readFileSync(pidFile(folder), 'utf8')) : null
}

/**
 * @param {number} pid
 * @param {string} folder
 */
function isPostmasterOf(pid, folder) {
  const command = commandOf(pid)
  return command.includes('postgres -D ') && ` ${command} `.includes(` -D ${folder} `)
}

/** @param {number} pid */
function commandOf(pid) {
  try {
    if (process.platform !== 'linux') return execFileSync('ps', ['-o', 'args=', '-p', `${pid}`]).toString()
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** @param {string} folder */
function pidFile(folder) {
  return path.join(folder, 'postmaster.pid')
}
