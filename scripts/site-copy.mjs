import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'

import { root, startNode } from './child.mjs'
import { Failure } from './failure.mjs'
import { freePort } from './ports.mjs'
import { copyProject } from './project-copy.mjs'

/**
 * Starts the site as somebody would who has just cloned it and installed its packages: with the start command, in a
 * copy without build or data. Returns once it is ready, with what the browser tests must know about it.
 *
 * @param {(line: string) => void} print is given what the start command prints
 */
export async function startSiteCopy(print) {
  const folder = copyProject()
  linkPackages(folder)
  const port = await freePort(3100)
  const env = { PORT: `${port}`, SITE_URL: `http://localhost:${port}`, DATA_DIR: path.join(folder, '.data') }
  let ready = () => {}
  const site = startNode([path.join(folder, 'scripts/start.mjs')], {
    cwd: folder,
    env: { ...withoutOurs(), ...env },
    onLine: (line) => {
      print(`  ${line}`)
      if (line.startsWith('The site is ready:')) ready()
    },
  })
  const ended = site.ended.then(() => {
    throw new Failure('The site could not be started in an empty folder.')
  })
  ended.catch(() => {})
  await Promise.race([ended, new Promise((resolve) => (ready = () => resolve(undefined)))])
  return { env: { ...env, SITE_FOLDER: folder }, stop: site.stop }
}

/**
 * Shares the packages of this folder, which this run itself has installed when it began in a fresh clone. Where they
 * cannot be shared, the start command installs them.
 *
 * @param {string} folder
 */
function linkPackages(folder) {
  const copy = path.join(folder, 'node_modules')
  const { status } = spawnSync('cp', ['-al', path.join(root, 'node_modules'), copy])
  if (status !== 0) rmSync(copy, { recursive: true, force: true })
}

/** Leaves out what npm and this test run have set for themselves. */
function withoutOurs() {
  const ours = Object.keys(process.env).filter((name) => name.toLowerCase().startsWith('npm_'))
  const names = [...ours, 'DATABASE_URL', 'PAYLOAD_SECRET', 'NODE_ENV']
  return Object.fromEntries(names.map((name) => [name, undefined]))
}
