import { randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { root, runNode, startNode } from '../../scripts/child.mjs'
import { freePort } from '../../scripts/ports.mjs'
import { databaseAccount } from '../../scripts/postgres/account.mjs'
import { databaseFolder, openFolder } from '../../scripts/postgres/place.mjs'
import { runningPostmaster } from '../../scripts/postgres/postmaster.mjs'
import { startPostgres } from '../../scripts/postgres.mjs'
import { siteProcess } from '../../scripts/serve.mjs'
import { atShutdown } from '../../scripts/shutdown.mjs'

export type Rig = Awaited<ReturnType<typeof openRig>>
export type Site = Awaited<ReturnType<Rig['startSite']>>
type Options = { folder?: string; dataDir?: string; env?: Record<string, string> }
type SiteOptions = {
  dataDir?: string
  env?: Record<string, string>
  program?: string[]
  awaitReady?: boolean
  /** One that another process of the rig listens on; both need `SHARE_PORT`. */
  port?: number
  /** Nobody reads its output: `lines` stays empty. */
  isSilent?: boolean
}

/**
 * A built site with a database of its own and the demo content, for measuring and for breaking things: any number of
 * site processes against one Postgres that can be killed, paused and started again. Everything lies in a temporary
 * folder, unless the data of a stopped site are given, and ends with this process.
 */
export async function openRig({ folder = root, dataDir = temporaryFolder(), env = {} }: Options = {}) {
  // A port that no other database on this machine takes while this one is down.
  writeFileSync(path.join(dataDir, 'postgres-port'), `${randomInt(20_000, 30_000)}\n`)
  const database = await startPostgres(dataDir)
  const settings = {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: database.url,
    PAYLOAD_SECRET: 'only-for-measuring-and-breaking-things',
    DATA_DIR: dataDir,
    SITE_URL: 'http://localhost:1',
    ...siteProcess.env,
    ...env,
  }
  await runNode('Preparing the content', ['scripts/prepare.ts'], { cwd: folder, env: settings })

  /** The server processes of Postgres, the postmaster first. */
  function databaseProcesses() {
    const postmaster = runningPostmaster(databaseFolder(dataDir, databaseAccount(path.join(dataDir, 'postgres'))))
    return postmaster ? [postmaster, ...childrenOf(postmaster)] : []
  }

  return {
    dataDir,
    account: readAccount(dataDir),
    databaseUrl: database.url,
    secret: settings.PAYLOAD_SECRET,
    database: {
      /** As by the kernel: nothing is written any more. Returns when every backend is gone too. */
      async kill() {
        const [postmaster, ...backends] = databaseProcesses()
        if (!postmaster) return
        process.kill(postmaster, 'SIGKILL')
        while ([postmaster, ...backends].some(isAlive)) await wait(20)
      },
      /** Starts it again on the same port. */
      async start() {
        const { port } = await startPostgres(dataDir)
        if (port !== database.port) throw new Error(`Port ${database.port} was taken while the database was down.`)
      },
      pause: () => databaseProcesses().forEach((pid) => process.kill(pid, 'SIGSTOP')),
      resume: () => databaseProcesses().forEach((pid) => process.kill(pid, 'SIGCONT')),
    },
    /** One site process on a port of its own; all of them share the data folder unless another is given. */
    async startSite(options: SiteOptions = {}) {
      const { program = siteProcess.args, awaitReady = true, isSilent } = options
      const port = options.port ?? (await freePort(4300))
      const lines: string[] = []
      const url = `http://localhost:${port}`
      const running = startNode(program, {
        cwd: folder,
        env: { ...settings, PORT: `${port}`, SITE_URL: url, DATA_DIR: options.dataDir ?? dataDir, ...options.env },
        onLine: (line) => lines.push(line),
        isSilent,
      })
      const { pid = 0 } = running.child
      const began = performance.now()
      while ((await statusOf(`${url}/${awaitReady ? 'health/ready' : ''}`)) !== 200) {
        if (!isAlive(pid) || performance.now() - began > 60_000) throw new Error(`no site: ${running.tail.join('\n')}`)
        await wait(10)
      }
      return {
        url,
        port,
        pid,
        /** Milliseconds from its start to its first answer. */
        startedIn: performance.now() - began,
        /** What it wrote. */
        lines,
        ended: running.ended,
        isAlive: () => isAlive(pid),
        async kill() {
          if (isAlive(pid)) process.kill(pid, 'SIGKILL')
          await running.ended
        },
        stop: running.stop,
      }
    },
    /** REST as the first administrator, on one of the sites. Answers other than 2xx are returned, not thrown. */
    async signIn(url: string) {
      const { token } = await (await send(url, 'POST', 'users/login', readAccount(dataDir))).json()
      return {
        token: token as string,
        send: (method: string, address: string, body?: object) => send(url, method, address, body, token),
      }
    },
  }
}

function temporaryFolder() {
  const home = mkdtempSync(path.join(realpathSync(tmpdir()), 'website-rig-'))
  atShutdown(() => rmSync(home, { recursive: true, force: true, maxRetries: 10 }))
  const dataDir = path.join(home, 'data')
  openFolder(home)
  openFolder(dataDir)
  return dataDir
}

/** The first administrator. */
function readAccount(dataDir: string) {
  const note = readFileSync(path.join(dataDir, 'admin-password.txt'), 'utf8')
  const [, email = '', password = ''] = /^email: (.+)\npassword: (.+)$/m.exec(note) ?? []
  return { email, password }
}

function send(url: string, method: string, address: string, body?: object, token?: string) {
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `JWT ${token}` }) }
  return fetch(`${url}/api/${address}`, { method, headers, body: body && JSON.stringify(body) })
}

async function statusOf(url: string) {
  const response = await fetch(url).catch(() => null)
  await response?.arrayBuffer()
  return response?.status
}

function childrenOf(parent: number) {
  const file = `/proc/${parent}/task/${parent}/children`
  return readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number)
}

function isAlive(pid: number) {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
