import { spawnSync } from 'node:child_process'

import { chromium } from '@playwright/test'

import { runNode } from './child.mjs'
import { Failure } from './failure.mjs'
import { complain, step } from './progress.mjs'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The path of a Chromium that runs here: `CHROME_PATH`, the system's or Playwright's own; null when there is none. */
export function findChromium() {
  const candidates = [process.env.CHROME_PATH, ...usualPlaces, chromium.executablePath()]
  return candidates.find((path) => path && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0) ?? null
}

/**
 * The path of a Chromium, installed when there is none: Playwright's own download first, then, as root, the system's
 * package. Throws a `Failure` when both fail.
 */
export async function ensureChromium() {
  return findChromium() ?? (await step('Installing a browser', install))
}

async function install() {
  await download().catch((error) => complain(`Playwright's Chromium could not be installed: ${error.message}`))
  const path = findChromium() ?? installPackage()
  if (path) return path
  throw new Failure('No Chromium was found and none could be installed: set CHROME_PATH to a Chromium.')
}

/** Gives up after three minutes: some networks let the connection hang instead of refusing it. */
function download() {
  const run = runNode('The download', ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  const tooLong = new Promise((_, reject) => {
    setTimeout(() => reject(new Failure('it took longer than three minutes.')), 180_000).unref()
  })
  return Promise.race([run, tooLong])
}

function installPackage() {
  if (process.getuid?.() !== 0) return null
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 })
  }
  return findChromium()
}
