const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Whether parsed input may be worked with: no key that reaches a prototype, no NUL and no half of a surrogate pair
 * (Postgres stores neither), not deeper and not more than allowed.
 */
export function isHarmless(input: unknown, limits: { depth: number; values: number }) {
  let values = 0
  const visit = (value: unknown, depth: number): boolean => {
    if (++values > limits.values || depth > limits.depth) return false
    if (typeof value === 'string') return isStorable(value)
    if (typeof value !== 'object' || value === null) return true
    return Object.entries(value).every(
      ([key, inner]) => !forbidden.has(key) && isStorable(key) && visit(inner, depth + 1),
    )
  }
  return visit(input, 0)
}

/** Whether the name of a parameter, for example `where[a][b]`, reaches a prototype; parsers drop such names silently. */
export const reachesPrototype = (name: string) => name.split(/[[\].]+/).some((part) => forbidden.has(part))

const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed()
