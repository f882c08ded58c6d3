import path from 'node:path'

import { root } from './child.mjs'
import { takeLock } from './lock.mjs'
import { say } from './progress.mjs'
import { atShutdown } from './shutdown.mjs'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Waits until no other command installs or builds in this folder and keeps others from doing so. Returns how to end
 * that; the death of this process ends it too.
 */
export async function lockFolder() {
  // Below .next/cache, because `npm ci` empties node_modules and `next build` everything else in .next.
  const file = path.join(root, '.next/cache/install-and-build.lock')
  for (let tries = 0; ; tries++) {
    const lock = await takeLock(file)
    if ('release' in lock) {
      const forget = atShutdown(lock.release)
      return () => {
        forget()
        lock.release()
      }
    }
    if (tries === 0) say(`Waiting for process ${lock.heldBy}, which is installing or building in this folder …`)
    await wait(500)
  }
}
