import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

import { Failure } from './failure.mjs'
import { withoutSecrets } from './progress.mjs'
import { atShutdown } from './shutdown.mjs'

export const root = path.dirname(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname))
const followParent = pathToFileURL(path.join(root, 'scripts/follow-parent.mjs')).href

/**
 * @typedef {object} ChildOptions
 * @property {Record<string, string | undefined>} [env] added to the environment of this process
 * @property {string} [cwd] the project, unless given
 * @property {(line: string) => void} [onLine] is given each line of both outputs, without secrets
 * @property {boolean} [isSilent] nobody reads its output, so that reading it costs nothing
 */

/**
 * Starts a Node program of this project in a process group of its own, so that the terminal's Ctrl-C does not reach
 * it before us. It ends at our shutdown, or when we die.
 *
 * @param {string[]} args
 * @param {ChildOptions} [options]
 */
export function startNode(args, options) {
  return start(process.execPath, ['--import', followParent, ...args], options)
}

/**
 * Runs a Node program to its end and returns its output. Throws a `Failure` with the last lines when it fails.
 *
 * @param {string} name how the failure calls it
 * @param {string[]} args
 * @param {ChildOptions} [options]
 */
export function runNode(name, args, options) {
  return finish(name, startNode(args, options))
}

/**
 * Like `runNode` for the npm that is on the path.
 *
 * @param {string} name
 * @param {string[]} args
 * @param {ChildOptions} [options]
 */
export function runNpm(name, args, options) {
  const ownBinaries = path.join(root, 'node_modules')
  const PATH = (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => !folder.startsWith(ownBinaries))
    .join(':')
  const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${followParent}`
  return finish(name, start('npm', args, { ...options, env: { PATH, NODE_OPTIONS, ...options?.env } }))
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {ChildOptions} [options]
 */
function start(command, args, { env, cwd = root, onLine, isSilent } = {}) {
  const output = isSilent ? 'ignore' : 'pipe'
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env, FOLLOW_PARENT: 'yes' },
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  })
  const tail = keepTail(child, onLine)
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }))
  ended.catch(() => {})
  const stop = () => stopGroup(child, ended)
  const forget = atShutdown(stop)
  ended.then(forget, forget)
  return { child, ended, tail, stop }
}

/**
 * @param {string} name
 * @param {ReturnType<typeof start>} running
 */
async function finish(name, { ended, tail }) {
  const { code, signal } = await ended.catch((error) => {
    throw new Failure(`${name} could not be started: ${error.message}`)
  })
  if (code !== 0) throw new Failure(...tail, `${name} failed (${signal ?? `exit code ${code}`}).`)
  return tail
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {(line: string) => void} [onLine]
 */
function keepTail(child, onLine) {
  /** @type {string[]} */
  const tail = []
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', (line) => {
      const safe = withoutSecrets(line)
      if (tail.push(safe) > 60) tail.shift()
      onLine?.(safe)
    })
  }
  return tail
}

/**
 * Asks the whole process group to end and ends it by force after six seconds.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<unknown>} ended
 */
async function stopGroup(child, ended) {
  const { pid } = child
  if (!pid || child.exitCode !== null || child.signalCode !== null) return
  signalGroup(pid, 'SIGTERM')
  const force = setTimeout(() => signalGroup(pid, 'SIGKILL'), 6000)
  await ended.catch(() => {})
  clearTimeout(force)
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error
  }
}
