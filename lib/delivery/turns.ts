import pLimit from 'p-limit'

/** Too many are waiting for their turn already. */
export class Crowded extends Error {}

/** Made once: thousands may be turned away in a second, and where that happened is known. */
const crowded = new Crowded('too many at once')

/**
 * Lets a few pieces of work run at a time; others wait for their turn. Rejects at once with `Crowded` when too many wait,
 * so that a rush costs neither memory nor the patience of those behind it.
 */
export function createTurns({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const limit = pLimit(atOnce)
  return async <Result>(work: () => Promise<Result>) => {
    if (limit.pendingCount >= waiting) throw crowded
    return limit(work)
  }
}
