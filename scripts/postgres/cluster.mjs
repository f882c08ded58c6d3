import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { Failure } from '../failure.mjs'
import { runProgram } from './program.mjs'

const version = '18'
const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'

/** The database and the role that owns it; the role is no superuser. */
export const databaseName = 'website'

/**
 * Creates the database cluster unless it is there. An interrupted creation leaves nothing that is taken for a cluster.
 * Text is UTF-8 and sorted as in German; pages carry checksums.
 *
 * @param {import('./program.mjs').Installation} installation
 * @param {string} folder
 * @param {string} password of the superuser `postgres` and of the role `website`
 */
export async function ensureCluster(installation, folder, password) {
  const versionFile = path.join(folder, 'PG_VERSION')
  if (existsSync(versionFile)) return checkVersion(folder, readFileSync(versionFile, 'utf8').trim())
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true, maxRetries: 20 })
  privateFolder(draft, installation)
  const data = path.join(draft, 'data')
  await must(
    'initdb',
    runProgram(installation, 'initdb', initdbArguments(data, passwordFile(draft, installation, password))),
  )
  await must('postgres', runProgram(installation, 'postgres', singleUser(data), firstStatements(password)))
  renameSync(data, folder)
  rmSync(draft, { recursive: true })
}

/**
 * @param {string} folder
 * @param {string} found
 */
function checkVersion(folder, found) {
  if (found !== version)
    throw new Failure(`${folder} was written by Postgres ${found}, not ${version}: dump and restore it.`)
}

/**
 * @param {string} folder
 * @param {import('./program.mjs').Installation} installation
 */
function privateFolder(folder, { account }) {
  mkdirSync(folder, { mode: 0o700 })
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid)
}

/**
 * @param {string} folder
 * @param {import('./program.mjs').Installation} installation
 * @param {string} password
 */
function passwordFile(folder, { account }, password) {
  const file = path.join(folder, 'password')
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  if (account.uid !== undefined && account.gid !== undefined) chownSync(file, account.uid, account.gid)
  return file
}

/**
 * @param {string} data
 * @param {string} file
 */
function initdbArguments(data, file) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    logging_collector: 'on',
    log_filename: 'postgres-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_size: '0',
  }
  return [
    ...['--pgdata', data, '--username', 'postgres', '--pwfile', file, '--auth', 'scram-sha-256', '--data-checksums'],
    ...['--encoding', 'UTF8', '--locale', locale, '--locale-provider', 'icu', '--icu-locale', 'de-DE'],
    ...Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
  ]
}

/** @param {string} data */
function singleUser(data) {
  return ['--single', '-D', data, '-c', 'exit_on_error=true', '-c', 'logging_collector=off', 'postgres']
}

/** @param {string} password letters and digits only */
function firstStatements(password) {
  return [
    `CREATE ROLE ${databaseName} LOGIN PASSWORD '${password}'`,
    `CREATE DATABASE ${databaseName} OWNER ${databaseName}`,
    `REVOKE CONNECT ON DATABASE ${databaseName} FROM PUBLIC`,
    '',
  ].join('\n')
}

/**
 * @param {string} program
 * @param {Promise<{ ok: boolean, output: string }>} run
 */
async function must(program, run) {
  const { ok, output } = await run
  if (!ok) throw new Failure(output.trim(), `The database could not be created (${program}).`)
}
