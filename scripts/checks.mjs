import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { root, startNode } from './child.mjs'
import { generatedFilesAreCurrent } from './generated.mjs'
import { countPlaywright, countVitest } from './reports.mjs'
import { atShutdown } from './shutdown.mjs'
import { startSiteCopy } from './site-copy.mjs'

/** @typedef {import('./reports.mjs').Count} Count */

const reports = mkdtempSync(path.join(tmpdir(), 'website-reports-'))
atShutdown(() => rmSync(reports, { recursive: true, force: true }))

/**
 * One thing that `npm test` proves.
 *
 * @typedef {{ chromium: string, print: (line: string) => void }} Tools
 * @typedef {[name: string, check: (tools: Tools) => Promise<Count>]} Check
 */

/**
 * Everything that `npm test` proves. The stages follow each other; the lanes of a stage run at the same time, the checks
 * of a lane one after the other. Faults need the machine for themselves.
 *
 * @type {Check[][][]}
 */
export const stages = [
  [
    [['Browser tests', runPlaywright]],
    [
      ['Format', (tools) => tool(tools, 'prettier/bin/prettier.cjs', '--check', '.')],
      ['Lint', (tools) => tool(tools, 'eslint/bin/eslint.js', '.', '--max-warnings', '0')],
      ['Types', typesFit],
      ['Unused code', (tools) => tool(tools, 'knip/bin/knip.js')],
      ['Generated files', async ({ print }) => one(await generatedFilesAreCurrent(print))],
      ['Unit and integration tests', runVitest],
    ],
  ],
  [[['Faults', runFaults]]],
]

/** @param {boolean} passed */
function one(passed) {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * @param {Tools} tools
 * @param {string[]} args
 */
async function tool(tools, ...args) {
  return one((await run(tools, args)) === 0)
}

/** @param {Tools} tools */
async function typesFit(tools) {
  const generated = await run(tools, ['next/dist/bin/next', 'typegen'])
  return one(generated === 0 && (await run(tools, ['typescript/bin/tsc', '--noEmit'])) === 0)
}

/** @param {Tools} tools */
async function runVitest(tools) {
  const report = path.join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(tools, ['vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', ...reporters])
  return judge(countVitest(report), code)
}

/** @type {Promise<Record<string, string>> | undefined} */
let copy

/** @param {Tools} tools */
async function runPlaywright(tools) {
  const report = path.join(reports, 'playwright.json')
  const site = startSiteCopy(tools.print)
  copy = site.then(({ env }) => env)
  copy.catch(() => {})
  const env = { CHROME_PATH: tools.chromium, ...(await copy), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const args = ['@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts', '--reporter=list,json']
  const code = await run(tools, args, env)
  await (await site).stop()
  return judge(countPlaywright(report), code)
}

/** Breaks things around the build and the data that the browser tests have left. */
async function runFaults() {
  const { runScenarios } = await import('../tests/faults/run.ts')
  const { SITE_FOLDER: folder, DATA_DIR: dataDir } = (await copy) ?? {}
  const { outcomes } = await runScenarios({ folder, dataDir, isShort: true })
  const failed = outcomes.filter(({ problem }) => problem).length
  return { passed: outcomes.length - failed, failed }
}

/**
 * A runner that failed without naming a failed test, or that ran nothing, has failed itself.
 *
 * @param {Count | null} count
 * @param {number | null} code
 * @returns {Count}
 */
function judge(count, code) {
  if (!count || count.passed + count.failed === 0) return one(false)
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/**
 * @param {Tools} tools
 * @param {string[]} args of which the first is a file below `node_modules`
 * @param {Record<string, string>} [env]
 * @returns {Promise<number | null>} the exit code
 */
async function run({ print }, [file = '', ...args], env) {
  const program = path.join(root, 'node_modules', file)
  const { code } = await startNode([program, ...args], { env, onLine: print }).ended
  return code
}
