import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'

import { Failure } from '../failure.mjs'

/**
 * The system account a database server runs as; empty means the account of this process.
 *
 * @typedef {{ uid?: number, gid?: number }} Account
 */

/**
 * Postgres refuses to run as root. Root therefore lends it the account that already owns the data, else the account
 * `postgres`, which is created when it is missing.
 *
 * @param {string} dataFolder
 * @returns {Account}
 */
export function databaseAccount(dataFolder) {
  const owner = existsSync(dataFolder) ? statSync(dataFolder) : undefined
  const self = userInfo()
  if (self.uid !== 0) {
    if (!owner || owner.uid === self.uid) return {}
    throw new Failure(`${dataFolder} belongs to another user: start as that user or choose another DATA_DIR.`)
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = findAccount() ?? createAccount()
  if (account) return account
  throw new Failure('The user "postgres" is needed and cannot be created: start as an ordinary user instead of root.')
}

/**
 * Whether the account may do this with the path (`-r`, `-w`, `-x` of test(1)).
 *
 * @param {Account} account
 * @param {'-r' | '-w' | '-x'} right
 * @param {string} path
 */
export function may(account, right, path) {
  return spawnSync('/bin/sh', ['-c', `test ${right} "$0"`, path], { ...account, cwd: '/' }).status === 0
}

/** @returns {Account | undefined} */
function findAccount() {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout?.trim(),
  )
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function createAccount() {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
  return findAccount()
}
