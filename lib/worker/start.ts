import config from '@payload-config'
import { getPayload } from 'payload'
import { log } from '../log.ts'
import { nextChange } from '../next-change.ts'
import { workerHandle } from './handle.ts'
import { startWorker } from './worker.ts'

/** Starts the worker of this process once Payload is ready; while the database is away it retries. */
export function startWorkerWhenReady() {
  workerHandle.nextChange = async () => +(await nextChange(await getPayload({ config })))
  getPayload({ config }).then(startWorker, (error) => {
    log('worker waits for the database', { reason: String(error) })
    setTimeout(startWorkerWhenReady, 2_000).unref()
  })
}
