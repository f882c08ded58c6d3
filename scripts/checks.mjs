import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { root, startNode } from './child.mjs'
import { generatedFilesAreCurrent } from './generated.mjs'
import { say } from './progress.mjs'
import { countPlaywright, countVitest } from './reports.mjs'
import { atShutdown } from './shutdown.mjs'
import { startSiteCopy } from './site-copy.mjs'

/** @typedef {import('./reports.mjs').Count} Count */

const reports = mkdtempSync(path.join(tmpdir(), 'website-reports-'))
atShutdown(() => rmSync(reports, { recursive: true, force: true }))

/**
 * Everything that `npm test` proves, in this order.
 *
 * @type {[name: string, check: (chromium: string) => Promise<Count>][]}
 */
export const checks = [
  ['Format', () => tool('prettier/bin/prettier.cjs', '--check', '.')],
  ['Lint', () => tool('eslint/bin/eslint.js', '.', '--max-warnings', '0')],
  ['Types', typesFit],
  ['Unused code', () => tool('knip/bin/knip.js')],
  ['Generated files', async () => one(await generatedFilesAreCurrent())],
  ['Browser tests', runPlaywright],
  ['Unit and integration tests', runVitest],
  ['Faults', runFaults],
]

/** @param {boolean} passed */
function one(passed) {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** @param {string[]} args */
async function tool(...args) {
  return one((await run(args)) === 0)
}

async function typesFit() {
  const generated = await run(['next/dist/bin/next', 'typegen'])
  return one(generated === 0 && (await run(['typescript/bin/tsc', '--noEmit'])) === 0)
}

async function runVitest() {
  const report = path.join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(['vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', ...reporters])
  return judge(countVitest(report), code)
}

/** @type {ReturnType<typeof startSiteCopy> | undefined} */
let copy

/** The running copy of the site for browser tests and faults. Whoever asks first lets it be installed and built. */
export function siteCopy() {
  if (!copy) {
    copy = startSiteCopy()
    copy.catch(() => {})
  }
  return copy
}

/** @param {string} chromium */
async function runPlaywright(chromium) {
  const report = path.join(reports, 'playwright.json')
  const site = await siteCopy()
  const env = { CHROME_PATH: chromium, ...site.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const args = ['@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts', '--reporter=list,json']
  const code = await run(args, env)
  await site.stop()
  return judge(countPlaywright(report), code)
}

/** Breaks things around the build and the data that the browser tests have left. */
async function runFaults() {
  const { runScenarios } = await import('./faults/run.ts')
  const { SITE_FOLDER: folder, DATA_DIR: dataDir } = (await siteCopy()).env
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
 * @param {string[]} args of which the first is a file below `node_modules`
 * @param {Record<string, string>} [env]
 * @returns {Promise<number | null>} the exit code
 */
async function run([file = '', ...args], env) {
  const program = path.join(root, 'node_modules', file)
  const { code } = await startNode([program, ...args], { env, onLine: say }).ended
  return code
}
