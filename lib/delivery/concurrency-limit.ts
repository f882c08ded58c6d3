import pLimit from 'p-limit'

/** Too many pieces of work wait already. */
export class QueueFull extends Error {}

/** Made once: thousands may be turned away in a second, and where that happened is known. */
const queueFull = new QueueFull('too many at once')

/**
 * Lets a few pieces of work run at a time; others wait in a queue. Rejects at once with `QueueFull` when too many wait,
 * so that a rush costs neither memory nor the patience of those behind it.
 */
export function createConcurrencyLimit({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const limit = pLimit(atOnce)
  return async <Result>(work: () => Promise<Result>) => {
    if (limit.pendingCount >= waiting) throw queueFull
    return limit(work)
  }
}
