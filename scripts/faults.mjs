import { fileURLToPath } from 'node:url'

import { say } from './progress.mjs'
import { enterRuntime } from './runtime.mjs'
import { runUntilStopped, shutDown } from './shutdown.mjs'

runUntilStopped(async () => {
  await enterRuntime(fileURLToPath(import.meta.url))
  const { buildSite } = await import('./build.mjs')
  const { runScenarios } = await import('../tests/faults/run.ts')
  const { writeReport } = await import('../tests/faults/report.ts')
  await buildSite()
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length)
  const { outcomes, postgres } = await runScenarios({ only })
  const failed = outcomes.filter(({ problem }) => problem).length
  if (!only) await writeReport(outcomes, postgres)
  say(`${outcomes.length - failed} passed, ${failed} failed`)
  await shutDown(outcomes.length > 0 && failed === 0 ? 0 : 1)
})
