import type { Rig } from '../rig/rig.ts'

/** One figure beside its target; figures without a target are there for comparison. */
export type Row = { figure: string; value: string; target?: string; isMet?: boolean }

/** What is measured together. `about` says how, for a reader who doubts the figures. */
export type Part = { name: string; title: string; about: string; run: (rig: Rig) => Promise<Row[]> }

export const plain = (figure: string, value: number, unit: string): Row => ({ figure, value: format(value, unit) })

export const atMost = (figure: string, value: number, limit: number, unit: string): Row => ({
  figure,
  value: format(value, unit),
  target: `≤ ${format(limit, unit)}`,
  isMet: value <= limit,
})

export const atLeast = (figure: string, value: number, limit: number, unit: string): Row => ({
  figure,
  value: format(value, unit),
  target: `≥ ${format(limit, unit)}`,
  isMet: value >= limit,
})

/** Three significant digits, all digits before the point; `×` follows without a space. */
function format(value: number, unit: string) {
  const number = value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })
  return unit === '×' ? `${number}×` : `${number} ${unit}`.trim()
}

export const median = (values: number[]) => quantile(values, 0.5)

/** The smallest value that at least this share of all values does not exceed. */
export function quantile(values: number[], share: number) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}
