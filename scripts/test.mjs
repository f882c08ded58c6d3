import { fileURLToPath } from 'node:url'

import { Failure } from './failure.mjs'
import { complain, say } from './progress.mjs'
import { enterRuntime } from './runtime.mjs'
import { runUntilStopped, shutDown } from './shutdown.mjs'

const total = { passed: 0, failed: 0 }

runUntilStopped(async () => {
  await enterRuntime(fileURLToPath(import.meta.url))
  await count(runChecks)
  say(`${total.passed} passed, ${total.failed} failed`)
  await shutDown(total.failed === 0 && total.passed > 0 ? 0 : 1)
})

async function runChecks() {
  const { stages } = await import('./checks.mjs')
  const { ensureChromium } = await import('./chromium.mjs')
  const chromium = await ensureChromium()
  for (const lanes of stages) await Promise.all(lanes.map((lane) => runLane(lane, chromium)))
}

/**
 * @param {import('./checks.mjs').Check[]} lane
 * @param {string} chromium
 */
async function runLane(lane, chromium) {
  for (const [name, check] of lane) {
    /** Lanes print at the same time: each line says whose it is. @param {string} line */
    const print = (line) => say(`${name} | ${line}`)
    const began = performance.now()
    const { passed, failed } = await count(() => check({ chromium, print }))
    say(`${name}: ${passed} passed, ${failed} failed, ${Math.round((performance.now() - began) / 1000)} s`)
  }
}

/**
 * Adds the result of some work to the total; work that throws counts as one failure.
 *
 * @param {() => Promise<import('./reports.mjs').Count | void>} work
 */
async function count(work) {
  const result = await work().catch((error) => {
    complain(error instanceof Failure ? error.message : error.stack)
    return { passed: 0, failed: 1 }
  })
  const { passed, failed } = result ?? { passed: 0, failed: 0 }
  total.passed += passed
  total.failed += failed
  return { passed, failed }
}
