import { spawnSync } from 'node:child_process'

import { chromium } from '@playwright/test'

import { runNode } from './child.mjs'
import { Failure } from './failure.mjs'
import { complain, step } from './progress.mjs'

/** Chromium without its windows takes half the time for a page. */
const headlessShell = '/usr/bin/chromium-headless-shell'
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** @param {(string | undefined)[]} paths */
const firstThatRuns = (paths) =>
  paths.find((path) => path && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0) ?? null

/** The path of a Chromium that runs here: `CHROME_PATH`, the system's or Playwright's own; null when there is none. */
export function findChromium() {
  return firstThatRuns([process.env.CHROME_PATH, headlessShell, ...usualPlaces, chromium.executablePath()])
}

/**
 * The path of a Chromium, installed when there is none: as root the system's package, else Playwright's own download.
 * In CI the quick one is installed even beside another. Throws a `Failure` when all fail.
 */
export async function ensureChromium() {
  const isQuick = process.env.CHROME_PATH || firstThatRuns([headlessShell])
  const found = isQuick || !process.env.CI ? findChromium() : null
  return found ?? (await step('Installing a browser', install))
}

async function install() {
  installPackage('chromium-headless-shell')
  if (!findChromium()) installPackage('chromium')
  if (!findChromium()) {
    await download().catch((error) => complain(`Playwright's Chromium could not be installed: ${error.message}`))
  }
  const path = findChromium()
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

/** @param {string} name of a Debian package */
function installPackage(name) {
  if (process.getuid?.() !== 0) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', name]]) {
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 })
  }
}
