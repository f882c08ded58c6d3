/** What the server may ask of the worker. `nextChange` is in milliseconds since 1970. */
type WorkerHandle = { stop?: () => Promise<void>; nextChange?: () => Promise<number> }

/**
 * The worker of this process. It is started inside Next's bundle and stopped by `server.ts`: two copies of this module,
 * one object.
 */
export const workerHandle = ((globalThis as { websiteWorker?: WorkerHandle }).websiteWorker ??= {})
