import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { buildSite } from './build.mjs'
import { enterRuntime } from './runtime.mjs'
import { runUntilStopped, shutDown } from './shutdown.mjs'

runUntilStopped(async () => {
  await enterRuntime(fileURLToPath(import.meta.url))
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  await buildSite()
  const { measure } = await import('../tests/bench/measure.ts')
  await shutDown((await measure(values.only)) ? 0 : 1)
})
