import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'

import { inMs, percentile, readPages, startVisitors } from './load.ts'
import type { Scenario } from './scenario.ts'
import { openMany } from './sockets.ts'

export const slowClients: Scenario = {
  name: 'slow-clients',
  promise:
    'Clients that send their headers or a body byte by byte, that do not read what they asked for, or that connect and say nothing. Other visitors are served within 200 ms (p99) meanwhile, and the slow ones are cut off within 15 s.',
  async run(stage) {
    const { first, isShort } = stage
    const [many, idle, seconds] = isShort ? [30, 100, 3] : [300, 1000, 20]
    const host = `Host: localhost:${first.port}\r\n`
    const texts = await readPages(stage)
    const length = 'Content-Type: application/json\r\nContent-Length: 9000\r\n\r\n'
    const attackers = {
      'slow headers': await openMany(first, many, `GET / HTTP/1.1\r\n${host}X-Slow: `),
      'slow bodies': await openMany(first, many, `POST /api/users/login HTTP/1.1\r\n${host}${length}`),
      'slow readers': await openMany(first, many, `GET / HTTP/1.1\r\n${host}\r\n`.repeat(20), { isReading: false }),
      'silent connections': await openMany(first, idle, ''),
    }
    const visitors = startVisitors([first], texts, 20)
    for (let second = 0; second < seconds; second++, await wait(1000)) {
      attackers['slow headers'].write('x')
      attackers['slow bodies'].write('x')
      // Who does not read learns by writing that the other side is gone.
      if (second >= 10) attackers['slow readers'].write('x')
    }
    const answers = await visitors.stop()
    const cut = Object.fromEntries(Object.entries(attackers).map(([name, { cutAfter }]) => [name, [...cutAfter]]))
    for (const attacker of Object.values(attackers)) attacker.close()

    assert.deepEqual(
      answers.filter(({ status, isSame }) => status !== 200 || !isSame),
      [],
    )
    const p99 = percentile(
      answers.map(({ ms }) => ms),
      0.99,
    )
    assert.ok(p99 <= 200, `p99 ${inMs(p99)}`)
    if (!isShort) {
      for (const [name, times] of Object.entries(cut)) {
        assert.equal(times.length, name === 'silent connections' ? idle : many, `${name} that were cut`)
        assert.ok(Math.max(...times) <= 15_000, `${name}: the last was cut after ${inMs(Math.max(...times))}`)
      }
    }
    return {
      'slow senders of headers, of bodies, slow readers': `${many} each`,
      'silent connections': idle,
      'visitors meanwhile, median and p99': `${inMs(
        percentile(
          answers.map(({ ms }) => ms),
          0.5,
        ),
      )}, ${inMs(p99)}`,
      ...Object.fromEntries(
        Object.entries(cut).map(([name, times]) => [
          `${name} cut off within ${seconds} s`,
          times.length ? `${times.length}, the last after ${inMs(Math.max(...times))}` : '0',
        ]),
      ),
    }
  },
}
