import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../scripts/postgres.mjs'
import { openFolder } from '../scripts/postgres/place.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** One environment for each worker, so that files run in parallel. */
    environments: Record<string, string>[]
  }
}

/**
 * Gives each worker of a test run an empty database and a data folder of its own: on the server of
 * `TEST_DATABASE_URL`, whose role may create databases, or else on an embedded one that ends with the run.
 */
export default async function setup(project: TestProject) {
  const home = mkdtempSync(path.join(realpathSync(tmpdir()), 'website-tests-'))
  chmodSync(home, 0o711)
  const { server, owner, end } = process.env.TEST_DATABASE_URL
    ? { ...givenServer(process.env.TEST_DATABASE_URL), end: async () => {} }
    : await startServer(home)
  const run = randomBytes(6).toString('hex')
  const names = Array.from({ length: project.config.maxWorkers }, (_, index) => `website_test_${run}_${index + 1}`)
  const PAYLOAD_SECRET = randomBytes(32).toString('hex')
  for (const name of names) await query(server, `create database ${name} owner "${owner.username}"`)
  const environments = names.map((name) => {
    const dataDir = path.join(home, name)
    openFolder(dataDir)
    return { DATABASE_URL: on(owner, name), DATA_DIR: dataDir, PAYLOAD_SECRET, SITE_URL: 'http://localhost:3999' }
  })
  project.provide('environments', environments)
  return async () => {
    for (const name of names) await query(server, `drop database ${name} with (force)`)
    await end()
    rmSync(home, { recursive: true, force: true })
  }
}

const givenServer = (url: string) => ({ server: url, owner: new URL(url) })

/** The role of the site may not create databases; the superuser has the same password. */
async function startServer(home: string) {
  const folder = path.join(home, 'database')
  openFolder(folder)
  const { url, stop } = await startPostgres(folder)
  const superuser = new URL(url)
  superuser.username = 'postgres'
  return { server: on(superuser, 'postgres'), owner: new URL(url), end: stop }
}

function on(account: URL, database: string) {
  const url = new URL(account)
  url.pathname = database
  return url.href
}

async function query(server: string, statement: string) {
  const client = new Client(server)
  await client.connect()
  await client.query(statement)
  await client.end()
}
