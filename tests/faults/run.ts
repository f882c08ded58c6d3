import { complain, say } from '../../scripts/progress.mjs'
import { openRig } from '../rig/rig.ts'
import { appKilled } from './app-killed.ts'
import { brokenDocument } from './broken-document.ts'
import { databaseKilled } from './database-killed.ts'
import { databasePaused } from './database-paused.ts'
import { gracefulStop } from './graceful-stop.ts'
import { hostileRequests } from './hostile-requests.ts'
import { allReady } from './load.ts'
import { postgresKilledWhileWriting } from './postgres-killed-while-writing.ts'
import { newsletterKilled } from './newsletter-killed.ts'
import { newsletterFaults } from './newsletter-faults.ts'
import { previews } from './previews.ts'
import { quietHour } from './quiet-hour.ts'
import { randomAddresses } from './random-addresses.ts'
import { rush } from './rush.ts'
import { metricsToken, type Figures, type Scenario, type Stage } from './scenario.ts'
import { slowClients } from './slow-clients.ts'
import { startWithoutDatabase } from './start-without-database.ts'
import { twoProcesses } from './two-processes.ts'
import { uploads } from './uploads.ts'
import { sql } from '../rig/sql.ts'

export type Outcome = Pick<Scenario, 'name' | 'promise'> & { figures?: Figures; problem?: string; seconds: number }

type Options = { folder?: string; dataDir?: string; only?: string; isShort?: boolean }

const scenarios = [
  databaseKilled,
  databasePaused,
  startWithoutDatabase,
  brokenDocument,
  twoProcesses,
  quietHour,
  previews,
  hostileRequests,
  randomAddresses,
  rush,
  uploads,
  slowClients,
  gracefulStop,
  postgresKilledWhileWriting,
  appKilled,
  newsletterKilled,
  newsletterFaults,
]

/**
 * Runs the scenarios one after the other, all of them against the same two site processes. A scenario that fails does
 * not keep the next one from running. The short form proves the same with smaller numbers.
 */
export async function runScenarios({ folder, dataDir, only, isShort = false }: Options) {
  const rig = await openRig({ folder, dataDir, env: { METRICS_TOKEN: metricsToken } })
  const stage = { rig, first: await rig.startSite(), second: await rig.startSite(), folder, isShort }
  const outcomes: Outcome[] = []
  for (const scenario of scenarios.filter(({ name }) => !only || name === only)) {
    const outcome = await runScenario(scenario, stage)
    outcomes.push(outcome)
    const { name, figures, problem, seconds } = outcome
    say(`${problem ? 'failed' : 'passed'}  ${name}, ${seconds} s`)
    for (const [what, value] of Object.entries(figures ?? {})) say(`          ${what}: ${value}`)
    if (problem) complain(problem)
  }
  const [version] = await sql<{ server_version: string }>(rig, 'show server_version')
  return { outcomes, postgres: version?.server_version ?? '' }
}

async function runScenario({ name, promise, run }: Scenario, stage: Stage): Promise<Outcome> {
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 1000)
  try {
    await allReady([stage.first, stage.second])
    const figures = await run(stage)
    return { name, promise, figures, seconds: seconds() }
  } catch (error) {
    return { name, promise, problem: error instanceof Error ? `${error.stack}` : String(error), seconds: seconds() }
  }
}
