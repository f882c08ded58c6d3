import { complain } from './progress.mjs'
import { Failure } from './failure.mjs'

/** @typedef {() => unknown} Stop */

/** @type {Set<Stop>} */
const stops = new Set()
let stopping = false

/** Registers what must be stopped at the end; the last one registered is stopped first. @param {Stop} stop */
export function atShutdown(stop) {
  stops.add(stop)
  return () => stops.delete(stop)
}

/** Whether the end has begun: whatever fails from then on is a consequence of stopping. */
export function isStopping() {
  return stopping
}

/**
 * Stops everything in reverse order of its start and leaves with this exit code. Later calls change nothing.
 *
 * @param {number} exitCode
 */
export async function shutDown(exitCode) {
  if (stopping) return
  stopping = true
  for (const stop of [...stops].reverse()) {
    try {
      await stop()
    } catch (error) {
      complain(error instanceof Failure ? error.message : String(error))
      exitCode = 1
    }
  }
  process.exit(exitCode)
}

/**
 * Runs a command from beginning to end: Ctrl-C, SIGTERM, a closed terminal and the death of the parent stop all that
 * was started, with exit code 0; a `Failure` prints its lines, anything else its stack, with exit code 1.
 *
 * @param {() => Promise<unknown>} command
 */
export function runUntilStopped(command) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => shutDown(0))
  followParent()
  // A closed terminal or pipe must not end us before everything is stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  process.on('uncaughtException', fail)
  command().catch(fail)
}

/** @param {unknown} error */
function fail(error) {
  if (stopping) return
  complain(error instanceof Failure ? error.message : error instanceof Error ? `${error.stack}` : String(error))
  return shutDown(1)
}

/** A parent that is one of our commands holds a channel to us; npm does not, so its disappearance is looked for. */
function followParent() {
  if (process.send) {
    process.on('disconnect', () => shutDown(0))
    process.channel?.unref()
  } else if (process.env.npm_lifecycle_event) {
    const parent = process.ppid
    setInterval(() => process.ppid !== parent && shutDown(0), 1000).unref()
  }
}
