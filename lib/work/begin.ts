import config from '@payload-config'
import { getPayload } from 'payload'
import { log } from '../log.ts'
import { nextChange } from '../next-change.ts'
import { running } from './running.ts'
import { startWork } from './worker.ts'

/** Starts the work of this process once Payload is there; while the database is away, later. */
export function beginWork() {
  running.nextChange = async () => +(await nextChange(await getPayload({ config })))
  getPayload({ config }).then(startWork, (error) => {
    log('work waits for the database', { reason: String(error) })
    setTimeout(beginWork, 2_000).unref()
  })
}
