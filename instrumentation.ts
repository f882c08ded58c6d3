/** Next calls this once when a server begins: from then on the process also works off the queue. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startWorkerWhenReady } = await import('./lib/worker/start.ts')
  startWorkerWhenReady()
}
