import type { Payload } from 'payload'
import { log } from '../log.ts'
import type { Letter } from '../mail/letter.ts'
import { sendLetter } from '../mail/send.ts'
import { replayWithdrawals } from '../newsletter/replay.ts'
import { startSending } from '../newsletter/send.ts'
import { type Clock, closeBoss, getBoss } from './boss.ts'
import { strikes } from './clocks.ts'
import { running } from './running.ts'

/**
 * Works off the queue in this process until it is stopped. While the database is away it waits for it. Any number of
 * processes may do so: each job is taken by one of them, and by another when that one dies.
 */
export function startWork(payload: Payload) {
  if (running.stop) return
  let isStopping = false
  let stopSending: (() => Promise<void>) | undefined
  const work = begin()
  running.stop = async () => {
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
        await boss.work<Letter>('mail', { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
          if (job) await sendLetter(payload, job.data, job.id)
        })
        for (const clock of Object.keys(strikes) as Clock[]) {
          await boss.work(clock, { pollingIntervalSeconds: 5 }, async () => void (await strikes[clock](payload)))
        }
        stopSending = startSending(payload)
        // What a killed process left, without waiting for the night.
        await boss.send('sweep')
        return
      } catch (error) {
        log('work cannot begin', { reason: String(error) })
        await new Promise((resolve) => setTimeout(resolve, 2_000))
      }
    }
  }
}
