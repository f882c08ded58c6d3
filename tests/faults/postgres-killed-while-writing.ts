import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'

import { deleteProbes } from './content.ts'
import { allReady, inMs } from './load.ts'
import type { Scenario } from './scenario.ts'
import { findAll, startWriters } from './writers.ts'
import { sql } from '../rig/sql.ts'

const safeguards = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums']

export const postgresKilledWhileWriting: Scenario = {
  name: 'postgres-killed-while-writing',
  promise:
    'Four editors write while Postgres is killed (-9) at a random moment and started again. Every write that was acknowledged is found, no document is torn, and Postgres runs with all its safeguards. A killed process is not a power cut: what the disk holds back is not proved here.',
  async run({ rig, first, second, isShort }) {
    for (const name of safeguards) assert.deepEqual(await sql(rig, `show ${name}`), [{ [name]: 'on' }])
    const rounds = isShort ? 2 : 10
    const recoveries: number[] = []
    let found = 0
    for (let round = 0; round < rounds; round++) {
      const staff = await rig.signIn(first.url)
      const writers = startWriters(staff)
      await wait(50 + Math.random() * 1450)
      writers.expectTrouble()
      await rig.database.kill()
      const documents = await writers.ended()
      const began = performance.now()
      await rig.database.start()
      recoveries.push(performance.now() - began)
      await allReady([first, second])
      found += await findAll({ rig }, staff, documents)
    }
    assert.ok(found > rounds)
    await deleteProbes(await rig.signIn(first.url))
    return {
      rounds,
      'acknowledged writes, all found': found,
      'slowest start of Postgres with recovery': inMs(Math.max(...recoveries)),
      safeguards: `${safeguards.join(', ')}: on`,
    }
  },
}
