import { existsSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect, test } from '@playwright/test'

import { startPostgres } from '../../scripts/postgres.mjs'
import { openFolder } from '../../scripts/postgres/place.mjs'
import { postmaster, processesOf, start } from '../fixtures/start.ts'

const folder = process.env.SITE_FOLDER ?? ''
const port = 3200
const home = path.join(realpathSync(tmpdir()), `website-start-${process.pid}`)
const dataDir = path.join(home, 'data')
const secrets = ['secret', 'postgres-password', 'admin-password.txt']
const settings = { DATA_DIR: dataDir, PORT: `${port}` }
/** A web server whose start command was killed stops in order, or is ended after some seconds. */
const draining = { timeout: 20_000 }

test.describe.configure({ mode: 'serial', timeout: 180_000 })
test.skip(process.platform !== 'linux', 'processes are looked up in /proc')
test.beforeAll(() => openFolder(home))
test.afterAll(() => {
  for (const pid of processesOf(home)) process.kill(pid, 'SIGKILL')
  rmSync(home, { recursive: true, force: true, maxRetries: 10 })
})

test('a second site with its own data runs beside the first, and SIGTERM leaves no process', async ({ request }) => {
  const site = start(folder, settings)
  expect((await request.get(await site.ready)).status()).toBe(200)
  expect((await request.get('/')).status()).toBe(200)
  expect(processesOf(dataDir).length).toBeGreaterThan(2)

  const rival = start(folder, { ...settings, PORT: `${port + 1}` })
  expect(await rival.ended).toBe(1)
  expect(rival.output().trim().split('\n')).toEqual([expect.stringContaining(`The site already runs with ${dataDir}`)])

  site.signal('SIGTERM')
  expect(await site.ended).toBe(0)
  await expect.poll(() => processesOf(dataDir), draining).toEqual([])

  for (const name of secrets) {
    expect(statSync(path.join(dataDir, name)).mode & 0o077, `${name} is readable for its owner only`).toBe(0)
    expect(site.output(), `${name} is not printed`).not.toContain(secretIn(name))
  }
  expect(site.output()).toContain(path.join(dataDir, 'admin-password.txt'))
})

test('a later start keeps the secrets and the build, and avoids and names taken ports', async ({ request }) => {
  const before = secrets.map(secretIn)
  const databasePort = Number(readFileSync(path.join(dataDir, 'postgres-port'), 'utf8'))
  const servers = await Promise.all([occupy(port), occupy(databasePort)])
  const site = start(folder, settings)
  const address = await site.ready
  expect(address).not.toContain(`:${port}`)
  expect((await request.get(address)).status()).toBe(200)
  expect(site.output()).toMatch(new RegExp(`^Port ${port} is taken, the site uses \\d+\\.$`, 'm'))
  expect(site.output()).toMatch(new RegExp(`^Port ${databasePort} is taken, the database uses \\d+\\.$`, 'm'))
  expect(site.output()).not.toContain('Building the site')
  expect(secrets.map(secretIn)).toEqual(before)

  site.signal('SIGINT')
  expect(await site.ended).toBe(0)
  for (const server of servers) server.close()
})

for (const victims of ['the start command', 'the start command and the database'] as const) {
  test(`it starts again after ${victims} was killed`, async ({ request }) => {
    const killed = start(folder, settings)
    await killed.ready
    const database = postmaster(dataDir)
    const command = Number.parseInt(readFileSync(path.join(dataDir, 'start.lock'), 'utf8'))
    if (victims.includes('database')) process.kill(database, 'SIGKILL')
    process.kill(command, 'SIGKILL')
    await killed.ended

    const site = start(folder, settings)
    expect(await site.ready).toBe(`http://localhost:${port}`)
    expect((await request.get(await site.ready)).status()).toBe(200)
    expect(postmaster(dataDir)).not.toBe(database)
    site.signal('SIGTERM')
    expect(await site.ended).toBe(0)
    await expect.poll(() => processesOf(dataDir), draining).toEqual([])
  })
}

test('with DATABASE_URL no database is started, and that one is filled', async ({ request }) => {
  const server = path.join(home, 'server')
  const own = path.join(home, 'own')
  openFolder(server)
  const database = await startPostgres(server)
  const site = start(folder, {
    PORT: `${port}`,
    DATA_DIR: own,
    DATABASE_URL: database.url,
    PAYLOAD_SECRET: 'a secret of more than thirty-two characters',
  })
  expect((await request.get(await site.ready)).status()).toBe(200)
  expect(existsSync(path.join(own, 'postgres'))).toBe(false)
  site.signal('SIGTERM')
  expect(await site.ended).toBe(0)
  await database.stop()
})

test('mistakes in the settings are named, one a line', async () => {
  const site = start(folder, {
    DATA_DIR: dataDir,
    PORT: 'eighty',
    SITE_URL: 'example.org',
    DATABASE_URL: 'mysql://x/y',
  })
  expect(await site.ended).toBe(1)
  expect(site.output().trim().split('\n')).toEqual([
    expect.stringMatching(/^PORT must be/),
    expect.stringMatching(/^SITE_URL must be/),
    expect.stringMatching(/^DATABASE_URL must begin/),
    expect.stringMatching(/^PAYLOAD_SECRET must be set/),
  ])
})

function secretIn(name: string) {
  const [, secret] = /([\w-]{12,})\s*$/.exec(readFileSync(path.join(dataDir, name), 'utf8')) ?? []
  return secret
}

function occupy(taken: number) {
  return new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(taken, '127.0.0.1', () => resolve(server))
  })
}
