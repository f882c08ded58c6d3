import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'

import { deleteProbes } from './content.ts'
import { inMs, readPages, startVisitors } from './load.ts'
import type { Scenario } from './scenario.ts'
import { findAll, startWriters } from './writers.ts'

export const appKilled: Scenario = {
  name: 'app-killed',
  promise:
    'Four editors create, publish and change posts; their process is killed (-9) at a random moment and started again. Every write that was acknowledged is found by SQL and by REST, no document is torn, and no visitor of the other processes sees a fault.',
  async run(stage) {
    const { rig, first, second, isShort } = stage
    const rounds = isShort ? 3 : 20
    const visitors = startVisitors([first, second], await readPages(stage), 10)
    const starts: number[] = []
    let found = 0
    let victim = await rig.startSite()
    for (let round = 0; round < rounds; round++) {
      const writers = startWriters(await rig.signIn(victim.url))
      await wait(50 + Math.random() * 1450)
      writers.expectTrouble()
      await victim.kill()
      const documents = await writers.ended()
      victim = await rig.startSite()
      starts.push(victim.startedIn)
      found += await findAll({ rig }, await rig.signIn(victim.url), documents)
    }
    await victim.stop()
    const answers = await visitors.stop()
    const faults = answers.filter(({ status }) => status !== 200)
    assert.deepEqual(faults, [])
    assert.ok(found > rounds)
    await deleteProbes(await rig.signIn(first.url))
    return {
      rounds,
      'acknowledged writes, all found': found,
      'answers to visitors of the other processes': answers.length,
      'of them faults': faults.length,
      'slowest start until ready': inMs(Math.max(...starts)),
    }
  },
}
