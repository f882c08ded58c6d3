import { setTimeout as wait } from 'node:timers/promises'

import { startNode } from './child.mjs'
import { Failure } from './failure.mjs'
import { complain, say } from './progress.mjs'
import { isStopping, shutDown } from './shutdown.mjs'

/**
 * How a process of the site is started, here as in the Dockerfile: the heap grows in small steps and the C library
 * shares its memory between threads and gives it back. Left alone, both hold on to twice as much as the site needs.
 */
export const siteProcess = {
  args: ['--heap-growing-percent=15', '--max-semi-space-size=12', 'server.ts'],
  env: { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' },
}

/** The one place that says which program answers HTTP. @type {(dev: boolean, port: number) => string[]} */
const webServer = (dev, port) =>
  dev ? ['node_modules/next/dist/bin/next', 'dev', '--port', `${port}`] : siteProcess.args

/**
 * Starts the web server and returns once its home page answers 200. If the server ends by itself later, everything
 * else is stopped too, with exit code 1.
 *
 * @param {{ dev: boolean, port: number, env: Record<string, string | undefined> }} options
 */
export async function serve({ dev, port, env }) {
  let ready = false
  const web = startNode(webServer(dev, port), {
    env: { ...siteProcess.env, ...env },
    onLine: (line) => (ready || dev) && say(line),
  })
  const ended = web.ended.then(({ code, signal }) => {
    throw new Failure(`The web server ended by itself (${signal ?? `exit code ${code}`}).`)
  })
  await Promise.race([ended, homePageAnswers(`http://127.0.0.1:${port}/`)]).catch((error) => {
    throw new Failure(...(dev ? [] : web.tail), error.message)
  })
  ready = true
  ended.catch((error) => {
    if (isStopping()) return
    complain(error.message)
    return shutDown(1)
  })
}

/**
 * @param {string} address
 * @param {number} seconds
 */
async function homePageAnswers(address, seconds = 180) {
  let last = 'does not answer'
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(250)) {
    const response = await fetch(address, { redirect: 'manual' }).catch(() => null)
    await response?.body?.cancel()
    if (response?.status === 200) return
    if (response) last = `answers ${response.status}`
    if (response && response.status >= 500) break
  }
  throw new Failure(`The home page ${last}.`)
}
