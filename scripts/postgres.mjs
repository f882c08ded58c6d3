import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { Failure } from './failure.mjs'
import { freePort } from './ports.mjs'
import { databaseAccount } from './postgres/account.mjs'
import { reachableBinaries } from './postgres/binaries.mjs'
import { databaseName, ensureCluster } from './postgres/cluster.mjs'
import { databaseFolder } from './postgres/place.mjs'
import { forgetDeadPostmaster, runningPostmaster } from './postgres/postmaster.mjs'
import { runProgram } from './postgres/program.mjs'
import { hide } from './progress.mjs'
import { keepSecret } from './secrets.mjs'
import { atShutdown } from './shutdown.mjs'

const usualPort = 54329

/**
 * A running embedded Postgres with one database, reachable on 127.0.0.1 only.
 *
 * @typedef {object} Database
 * @property {string} url of the database, with the password
 * @property {number} port
 * @property {number} wantedPort the port of its last start, which was taken when `port` differs
 * @property {() => Promise<void>} stop ends it within five seconds, as the end of this process does by itself
 */

/**
 * Starts the embedded Postgres of a data folder, creating its database on the first call. Survives whatever a killed
 * predecessor left: a server that still runs is stopped first, a stale `postmaster.pid` is no obstacle. The caller
 * sees to it that no second start works on the same folder.
 *
 * @param {string} dataDir
 * @returns {Promise<Database>}
 */
export async function startPostgres(dataDir) {
  const account = databaseAccount(path.join(dataDir, 'postgres'))
  const folder = databaseFolder(dataDir, account)
  const installation = { bin: reachableBinaries(account), account }
  const password = keepSecret(path.join(dataDir, 'postgres-password'))
  hide(password)
  const wantedPort = lastPort(dataDir)
  const opening = open(installation, folder, password, wantedPort)
  const close = async () => {
    await opening.catch(() => {})
    await stop(installation, folder)
  }
  const forget = atShutdown(close)
  const port = await opening
  writeFileSync(portFile(dataDir), `${port}\n`)
  const url = `postgres://${databaseName}:${password}@127.0.0.1:${port}/${databaseName}`
  return { url, port, wantedPort, stop: () => close().finally(forget) }
}

/**
 * @param {import('./postgres/program.mjs').Installation} installation
 * @param {string} folder
 * @param {string} password
 * @param {number} wantedPort
 */
async function open(installation, folder, password, wantedPort) {
  if (runningPostmaster(folder)) await stop(installation, folder)
  await ensureCluster(installation, folder, password)
  return start(installation, folder, wantedPort)
}

/**
 * @param {import('./postgres/program.mjs').Installation} installation
 * @param {string} folder
 * @param {number} wantedPort
 */
async function start(installation, folder, wantedPort) {
  forgetDeadPostmaster(folder)
  const log = path.join(folder, 'start.log')
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(wantedPort)
    rmSync(log, { force: true })
    const args = ['start', '-w', '-t', '60', '-D', folder, '-l', log, '-o', `-p ${port}`]
    const { ok, output } = await runProgram(installation, 'pg_ctl', args)
    if (ok) return port
    if (attempt === 10)
      throw new Failure(output.trim(), ...serverLog(folder, log), 'The database could not be started.')
    // The port was taken a moment ago, or the last processes of a killed server are still leaving.
    await wait(500)
  }
}

/**
 * @param {import('./postgres/program.mjs').Installation} installation
 * @param {string} folder
 */
async function stop(installation, folder) {
  if (!runningPostmaster(folder)) return
  const fast = await runProgram(installation, 'pg_ctl', ['stop', '-w', '-t', '4', '-m', 'fast', '-D', folder])
  if (fast.ok || !runningPostmaster(folder)) return
  await runProgram(installation, 'pg_ctl', ['stop', '-w', '-t', '1', '-m', 'immediate', '-D', folder])
}

/** @param {string} dataDir */
function lastPort(dataDir) {
  const noted = existsSync(portFile(dataDir)) ? Number(readFileSync(portFile(dataDir), 'utf8')) : 0
  return Number.isInteger(noted) && noted > 1024 && noted < 65536 ? noted : usualPort
}

/** @param {string} dataDir */
function portFile(dataDir) {
  return path.join(dataDir, 'postgres-port')
}

/**
 * @param {string} folder
 * @param {string} startLog
 */
function serverLog(folder, startLog) {
  const day = new Date().toLocaleDateString('en-US', { weekday: 'short', timeZone: 'UTC' })
  return [startLog, path.join(folder, 'log', `postgres-${day}.log`)]
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n').slice(-10))
}
