import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'

import { root } from '../../scripts/child.mjs'
import type { Outcome } from './run.ts'

/** Writes what came out of a full run into `FAULTS.md`. */
export async function writeReport(outcomes: Outcome[], postgres: string) {
  const file = path.join(root, 'FAULTS.md')
  const text = [heading(outcomes, postgres), ...outcomes.map(section)].join('\n\n')
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
}

function heading(outcomes: Outcome[], postgres: string) {
  const failed = outcomes.filter(({ problem }) => problem).length
  const memory = Math.round(totalmem() / 1024 ** 3)
  return [
    '# Faults',
    'What was broken on purpose, and what the site did. Written by `npm run faults`; `npm test` runs the same with smaller numbers. Two processes of the site live through all of it, the visitors run on the same machine.',
    `${new Date().toISOString().slice(0, 10)} · ${cpus().length} cores, ${memory} GB memory · Node ${process.versions.node} · Postgres ${postgres} · ${outcomes.length - failed} passed, ${failed} failed`,
  ].join('\n\n')
}

function section({ name, promise, figures, problem, seconds }: Outcome) {
  const rows = Object.entries(figures ?? {}).map(([what, value]) => `| ${what} | ${value} |`)
  const table = rows.length ? ['| What | Figure |', '| --- | --- |', ...rows].join('\n') : ''
  const reason = problem ? `Failed: ${problem.split('\n', 1)[0]}` : ''
  return [`## ${name}: ${problem ? 'failed' : 'passed'}, ${seconds} s`, promise, reason, table]
    .filter(Boolean)
    .join('\n\n')
}
