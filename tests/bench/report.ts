import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { root } from '../../scripts/child.mjs'
import { describeMachine } from './machine.ts'
import type { Part, Row } from './part.ts'

export type Result = Pick<Part, 'name' | 'title' | 'about'> & { rows: Row[] }

/** Writes `BENCHMARKS.md`: where it was measured, then each figure beside its target. */
export async function writeReport(results: Result[], databaseUrl: string) {
  const rows = results.flatMap((result) => result.rows).filter(({ isMet }) => isMet !== undefined)
  const met = rows.filter(({ isMet }) => isMet).length
  const lines = [
    '# Benchmarks',
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run bench\`, all in one run. ` +
      `${met} of ${rows.length} targets are met.`,
    '',
    ...table(['Machine', ''], await describeMachine(databaseUrl)),
    ...results.flatMap(({ title, about, rows: figures }) => ['', `## ${title}`, '', about, '', ...toTable(figures)]),
    '',
  ]
  writeFileSync(path.join(root, 'BENCHMARKS.md'), lines.join('\n'))
}

/** One part for the terminal. */
export const toLines = ({ name, rows }: Result) =>
  rows.length
    ? rows.map(({ figure, value, target, isMet }) =>
        [`${name}: ${figure}: ${value}`, target, verdict(isMet)].join('  '),
      )
    : [`${name}: failed`]

function toTable(rows: Row[]) {
  if (!rows.length) return ['This part failed.']
  const cells = rows.map(({ figure, value, target = '', isMet }) => [figure, value, target, verdict(isMet)])
  return table(['Figure', 'Measured', 'Target', 'Met'], cells)
}

const verdict = (isMet?: boolean) => (isMet === undefined ? '' : isMet ? 'yes' : '**no**')

function table(head: string[], rows: string[][]) {
  const widths = head.map((title, column) =>
    Math.max(3, ...[head, ...rows].map((row) => [...(row[column] ?? title)].length)),
  )
  const line = (cells: string[]) => `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0)).join(' | ')} |`
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)]
}

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - [...text].length))
