import type { Payload } from 'payload'
import { log } from '../log.ts'
import type { MailJob } from '../mail/mail-job.ts'
import { sendMailJob } from './send-mail.ts'
import { replayWithdrawals } from '../newsletter/replay-withdrawals.ts'
import { startSending } from '../newsletter/send.ts'
import { type Schedule, closeBoss, getBoss } from '../queue.ts'
import { schedules } from './schedules.ts'
import { workerHandle } from './handle.ts'

/**
 * Works off the queue in this process until it is stopped. While the database is away it waits for it. Any number of
 * processes may do so: each job is taken by one of them, and by another when that one dies.
 */
export function startWorker(payload: Payload) {
  if (workerHandle.stop) return
  let isStopping = false
  let stopSending: (() => Promise<void>) | undefined
  const work = begin()
  workerHandle.stop = async () => {
    isStopping = true
    await work
    await stopSending?.()
    await closeBoss()
  }

  async function begin() {
    while (!isStopping) {
      try {
        const boss = await getBoss()
        await replayWithdrawals(payload)
        await boss.work<MailJob>('mail', { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
          if (job) await sendMailJob(payload, job.data, job.id)
        })
        for (const name of Object.keys(schedules) as Schedule[]) {
          await boss.work(name, { pollingIntervalSeconds: 5 }, async () => void (await schedules[name](payload)))
        }
        stopSending = startSending(payload)
        // What a killed process left, without waiting for the night.
        await boss.send('sweep')
        return
      } catch (error) {
        log('worker cannot start', { reason: String(error) })
        await new Promise((resolve) => setTimeout(resolve, 2_000))
      }
    }
  }
}
