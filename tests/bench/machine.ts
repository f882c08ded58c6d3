import { spawnSync } from 'node:child_process'
import os from 'node:os'

import { Client } from 'pg'

import { findChromium } from '../../scripts/chromium.mjs'

/** What the figures depend on, without a name or a path of the machine. */
export async function describeMachine(databaseUrl: string): Promise<string[][]> {
  const [cpu] = os.cpus()
  return [
    ['Processor', `${cpu?.model.trim() || 'unknown'}, ${os.availableParallelism()} cores`],
    ['Memory', `${Math.round(os.totalmem() / 2 ** 30)} GiB`],
    ['Kernel', `${os.type()} ${os.release()}`],
    ['Load before it', (loadBefore[0] ?? 0).toFixed(2)],
    ['Node', process.version],
    ['Postgres', await postgresVersion(databaseUrl)],
    ['nginx', versionOf('nginx', '-v')],
    ['wrk', versionOf('wrk', '-v')],
    ['Chromium', versionOf(findChromium() ?? 'chromium', '--version')],
  ]
}

/** Runnable work in the minute before the first measurement. */
const loadBefore = os.loadavg()

/** Whether a program can be called by its name. */
export const isInstalled = (program: string) => !spawnSync(program, ['-v']).error

async function postgresVersion(databaseUrl: string) {
  const client = new Client(databaseUrl)
  await client.connect()
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  await client.end()
  return rows[0]?.server_version ?? 'unknown'
}

function versionOf(program: string, option: string) {
  const { error, stdout, stderr } = spawnSync(program, [option], { encoding: 'utf8' })
  return error ? 'not installed' : (/\d+(\.\d+)+/.exec(`${stdout}${stderr}`)?.[0] ?? 'unknown')
}
