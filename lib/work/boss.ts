import { PgBoss } from 'pg-boss'
import type { PayloadRequest } from 'payload'
import { env } from '../env.ts'
import { log } from '../log.ts'
import type { Letter } from '../mail/letter.ts'
import { query } from '../transaction.ts'

const day = 24 * 60 * 60

/** A mail that cannot leave is tried for a day, at last once an hour; what is done is forgotten after an hour. */
const mailQueue = {
  retryLimit: 40,
  retryDelay: 15,
  retryBackoff: true,
  retryDelayMax: 60 * 60,
  expireInSeconds: 90,
  heartbeatSeconds: 10,
  retentionSeconds: 2 * day,
  deleteAfterSeconds: 60 * 60,
}

/** Clocks: what they do can wait for the next time. */
const clockQueue = {
  retryLimit: 2,
  retryDelay: 60,
  expireInSeconds: 15 * 60,
  heartbeatSeconds: 30,
  deleteAfterSeconds: day,
}

const clocks = {
  /** Deletes what is older than its period. */
  retention: '17 3 * * *',
  /** Reminds the office of barrier reports that are due. */
  reminders: '30 7 * * *',
  /** Deletes files that no row names. */
  sweep: '37 3 * * *',
  /** Reads what came back. */
  bounces: '* * * * *',
} as const

export type Clock = keyof typeof clocks

const holder = globalThis as { websiteBoss?: Promise<PgBoss> }

/** The queue in the schema `work`, opened once a process. Rejects while the database is away; the next call tries again. */
export function getBoss() {
  holder.websiteBoss ??= open().catch((error) => {
    holder.websiteBoss = undefined
    throw error
  })
  return holder.websiteBoss
}

/** Lets running jobs end and closes the queue; the next call of `getBoss` opens it again. */
export async function closeBoss() {
  const boss = await getBoss()
  holder.websiteBoss = undefined
  await boss.stop({ graceful: true, timeout: 6_000 })
}

async function open() {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    application_name: 'website work',
    schema: 'work',
    max: 4,
    connectionTimeoutMillis: 5_000,
    options: '-c statement_timeout=10000',
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    schedule: true,
  })
  boss.on('error', ({ message }) => log('queue fault', { reason: message }))
  await boss.start()
  await boss.createQueue('mail', mailQueue)
  for (const [clock, cron] of Object.entries(clocks)) {
    await boss.createQueue(clock, clockQueue)
    await boss.schedule(clock, cron, {}, { tz: 'Europe/Berlin' })
  }
  return boss
}

/** Makes a mail a job of the request's transaction: it leaves when that commits, and never otherwise. */
export async function enqueue(req: PayloadRequest, letter: Letter) {
  const boss = await getBoss()
  await boss.send('mail', letter, { db: { executeSql: (text, values) => query(req, text, values) } })
}
