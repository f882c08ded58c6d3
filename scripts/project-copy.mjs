import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { root } from './child.mjs'
import { atShutdown } from './shutdown.mjs'

/**
 * Copies the project into a new folder as a clone would contain it, with changes that are not committed yet: no
 * packages, no build, no data, no `.env`. The folder goes away at the end of this process.
 */
export function copyProject() {
  const copy = mkdtempSync(path.join(realpathSync(tmpdir()), 'website-'))
  chmodSync(copy, 0o755)
  atShutdown(() => rmSync(copy, { recursive: true, force: true, maxRetries: 10 }))
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  for (const file of list.toString().split('\0')) {
    if (file && existsSync(path.join(root, file))) cpSync(path.join(root, file), path.join(copy, file))
  }
  return copy
}
