import path from 'node:path'

import { startNode } from './child.mjs'
import { Failure } from './failure.mjs'
import { freePort } from './ports.mjs'
import { copyProject } from './project-copy.mjs'
import { say } from './progress.mjs'

/**
 * Starts the site as somebody would who has just cloned it: with the start command, in a copy without packages, build
 * or data. Returns once it is ready, with what the browser tests must know about it.
 */
export async function startSiteCopy() {
  const folder = copyProject()
  const port = await freePort(3100)
  const env = { PORT: `${port}`, SITE_URL: `http://localhost:${port}`, DATA_DIR: path.join(folder, '.data') }
  let ready = () => {}
  const site = startNode([path.join(folder, 'scripts/start.mjs')], {
    cwd: folder,
    env: { ...withoutOurs(), ...env },
    onLine: (line) => {
      say(`  ${line}`)
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

/** Leaves out what npm and this test run have set for themselves. */
function withoutOurs() {
  const ours = Object.keys(process.env).filter((name) => name.toLowerCase().startsWith('npm_'))
  const names = [...ours, 'DATABASE_URL', 'PAYLOAD_SECRET', 'NODE_ENV']
  return Object.fromEntries(names.map((name) => [name, undefined]))
}
