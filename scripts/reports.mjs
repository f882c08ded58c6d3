import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * What vitest's JSON report says. Tests that did not run count as failed, and so does a file without any test, which
 * is what a file that cannot be loaded looks like.
 *
 * @param {string} file
 * @returns {Count | null} null when there is no report
 */
export function countVitest(file) {
  if (!existsSync(file)) return null
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const empty = report.testResults.filter((/** @type {any} */ result) => result.assertionResults.length === 0).length
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests + empty }
}

/**
 * What Playwright's JSON report says. Skipped and flaky tests count as failed, and so do errors outside of tests.
 *
 * @param {string} file
 * @returns {Count | null} null when there is no report
 */
export function countPlaywright(file) {
  if (!existsSync(file)) return null
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length }
}
