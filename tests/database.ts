import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { Client } from 'pg'

import { startPostgres } from '../scripts/postgres.mjs'
import { openFolder } from '../scripts/postgres/place.mjs'

/**
 * Gives a test run an empty database of its own and the environment that goes with it: on the server of
 * `TEST_DATABASE_URL`, whose role may create databases, or else on an embedded one that ends with the run.
 */
export default async function setup() {
  const home = mkdtempSync(path.join(realpathSync(tmpdir()), 'website-tests-'))
  chmodSync(home, 0o711)
  const dataDir = path.join(home, 'data')
  const { url, end } = process.env.TEST_DATABASE_URL
    ? await createDatabase(process.env.TEST_DATABASE_URL)
    : await startServer(home)
  openFolder(dataDir)
  Object.assign(process.env, {
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    SITE_URL: 'http://localhost:3999',
  })
  return async () => {
    await end()
    rmSync(home, { recursive: true, force: true })
  }
}

async function startServer(home: string) {
  const folder = path.join(home, 'database')
  openFolder(folder)
  const { url, stop } = await startPostgres(folder)
  return { url, end: stop }
}

async function createDatabase(server: string) {
  const name = `website_test_${randomBytes(6).toString('hex')}`
  await run(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = name
  return { url: url.href, end: () => run(server, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function run(server: string, statement: string) {
  const client = new Client(server)
  await client.connect()
  await client.query(statement)
  await client.end()
}
