import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import path from 'node:path'

import { root } from './child.mjs'
import { Failure } from './failure.mjs'
import { installPackages, isInstalled } from './install.mjs'
import { lockFolder } from './folder-lock.mjs'
import { atShutdown, shutDown } from './shutdown.mjs'

const ownNode = path.join(root, 'node_modules/node/bin/node')

/**
 * Installs what is missing and goes on in the Node of the lock file: any other Node runs the same script again in
 * that one, ends with its exit code and never gets past this call.
 *
 * @param {string} script
 */
export async function enterRuntime(script) {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20) throw new Failure(`Node 20 or later is needed, this is ${process.version}.`)
  if (!isInstalled()) await installAlone()
  if (realpathSync(process.execPath) === realpathSync(ownNode)) return
  await shutDown(await runAgain(script))
  await new Promise(() => {})
}

async function installAlone() {
  const unlock = await lockFolder()
  try {
    await installPackages()
  } finally {
    unlock()
  }
}

/**
 * @param {string} script
 * @returns {Promise<number>}
 */
function runAgain(script) {
  const stdio = /** @type {const} */ (['inherit', 'inherit', 'inherit', 'ipc'])
  const child = spawn(ownNode, [script, ...process.argv.slice(2)], { cwd: root, stdio: [...stdio] })
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
  atShutdown(() => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    return ended
  })
  return ended
}
