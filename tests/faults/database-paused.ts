import assert from 'node:assert/strict'

import { liveThrough } from './outage.ts'
import type { Figures, Scenario } from './scenario.ts'

export const databasePaused: Scenario = {
  name: 'database-paused',
  promise:
    'Every process of Postgres is stopped (SIGSTOP): connections stay open and nothing answers. As when it is killed, but who signs in waits until it goes on; a page of the newest content is answered at once, and an outdated one within 3.5 s.',
  async run(stage) {
    const figures: Figures = {}
    for (const isOutdated of stage.isShort ? [true] : [false, true]) {
      const found = await liveThrough(stage, {
        seconds: stage.isShort ? 4 : 30,
        visitsPerSecond: stage.isShort ? 30 : 20,
        begin: stage.rig.database.pause,
        end: stage.rig.database.resume,
        isOutdated,
        mayHang: true,
      })
      assert.ok(found.slowest < (stage.isShort ? 5000 : 3500), `an answer took ${found.slowest} ms`)
      const state = isOutdated ? 'outdated pages' : 'current pages'
      for (const [name, value] of Object.entries(found.figures)) figures[`${state}: ${name}`] = value
    }
    return figures
  },
}
