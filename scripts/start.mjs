import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { buildSite } from './build.mjs'
import { runNode } from './child.mjs'
import { Failure } from './failure.mjs'
import { takeLock } from './lock.mjs'
import { reservePort } from './ports.mjs'
import { startPostgres } from './postgres.mjs'
import { openFolder } from './postgres/place.mjs'
import { hide, say, step } from './progress.mjs'
import { enterRuntime } from './runtime.mjs'
import { keepSecret } from './secrets.mjs'
import { serve } from './serve.mjs'
import { readSettings } from './settings.mjs'
import { atShutdown, runUntilStopped } from './shutdown.mjs'

const dev = process.argv.includes('--dev')

runUntilStopped(async () => {
  await enterRuntime(fileURLToPath(import.meta.url))
  const settings = readSettings()
  await claimDataFolder(settings.dataDir)
  const { port, release } = await claimPort(settings.port)
  const env = {
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: `${port}`,
    DATA_DIR: settings.dataDir,
    SITE_URL: settings.siteUrl ?? `http://localhost:${port}`,
    PAYLOAD_SECRET: settings.payloadSecret ?? keepSecret(path.join(settings.dataDir, 'secret')),
    DATABASE_URL: settings.databaseUrl ?? (await step('Starting the database', () => startDatabase(settings.dataDir))),
  }
  hide(env.PAYLOAD_SECRET)
  hide(env.DATABASE_URL)
  await Promise.all([prepare(env), dev ? undefined : buildSite()])
  await release()
  await step('Starting the web server', () => serve({ dev, port, env }))
  announce(env.SITE_URL, settings.dataDir)
})

/** @param {string} dataDir */
async function claimDataFolder(dataDir) {
  openFolder(dataDir)
  const lock = await takeLock(path.join(dataDir, 'start.lock'))
  if ('heldBy' in lock) throw new Failure(`The site already runs with ${dataDir} (process ${lock.heldBy}).`)
  atShutdown(lock.release)
}

/** @param {number} wanted */
async function claimPort(wanted) {
  const reservation = await reservePort(wanted)
  if (reservation.port !== wanted) say(`Port ${wanted} is taken, the site uses ${reservation.port}.`)
  return reservation
}

/** @param {string} dataDir */
async function startDatabase(dataDir) {
  const { url, port, wantedPort } = await startPostgres(dataDir)
  if (port !== wantedPort) say(`Port ${wantedPort} is taken, the database uses ${port}.`)
  return url
}

/** @param {Record<string, string>} env */
function prepare(env) {
  const name = 'Preparing the content'
  return step(name, () => runNode(name, ['scripts/prepare.ts'], { env, onLine: (line) => say(`  ${line}`) }))
}

/**
 * @param {string} siteUrl
 * @param {string} dataDir
 */
function announce(siteUrl, dataDir) {
  const address = siteUrl.replace(/\/$/, '')
  const password = path.join(dataDir, 'admin-password.txt')
  const lines = [`The site is ready:  ${address}`, `Administration:     ${address}/admin`]
  if (existsSync(password)) lines.push(`Sign in with:       the content of ${password}`)
  say(lines.join('\n'))
}
