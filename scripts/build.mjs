import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { root, runNode } from './child.mjs'
import { Failure } from './failure.mjs'
import { sourceFingerprint } from './fingerprint.mjs'
import { finishBuild } from './finish-build.mjs'
import { lockFolder } from './folder-lock.mjs'
import { step } from './progress.mjs'

const marker = path.join(root, '.next/built-from')

/**
 * Builds the site for production unless the last finished build was made of exactly these sources. A build that was
 * killed is never taken for a finished one, and two commands never build in one folder at the same time.
 */
export async function buildSite() {
  if (isBuilt()) return
  const unlock = await lockFolder()
  try {
    if (!isBuilt()) await step('Building the site', build)
  } finally {
    unlock()
  }
}

function isBuilt() {
  return isFinished() && existsSync(marker) && readFileSync(marker, 'utf8') === sourceFingerprint()
}

function isFinished() {
  return existsSync(path.join(root, '.next/BUILD_ID'))
}

async function build() {
  rmSync(marker, { force: true })
  const sources = sourceFingerprint()
  await runNode('next build', ['node_modules/next/dist/bin/next', 'build'], { env: buildEnvironment() })
  if (!isFinished()) throw new Failure('next build ended without a build.')
  await finishBuild()
  writeFileSync(`${marker}.new`, sources, { flush: true })
  renameSync(`${marker}.new`, marker)
}

/** The build must be the same for everyone: it sees neither the database nor a secret. */
function buildEnvironment() {
  return {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: undefined,
    PAYLOAD_SECRET: undefined,
    SITE_URL: undefined,
  }
}
