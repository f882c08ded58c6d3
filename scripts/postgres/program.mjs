import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/**
 * The programs of one Postgres and the account they run as.
 *
 * @typedef {{ bin: string, account: import('./account.mjs').Account }} Installation
 */

/**
 * Runs one of Postgres' programs to its end.
 *
 * @param {Installation} installation
 * @param {'initdb' | 'pg_ctl' | 'postgres'} program
 * @param {string[]} args
 * @param {string} [input]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function runProgram({ bin, account }, program, args, input = '') {
  // An own process group: Ctrl-C must not reach Postgres before the web server has ended. LC_ALL: messages are read.
  const child = spawn(path.join(bin, program), args, {
    ...account,
    cwd: '/',
    detached: true,
    env: { NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  return { ok: code === 0, output }
}
