import { PgBoss } from 'pg-boss'
import type { PayloadRequest } from 'payload'
import { env } from './env.ts'
import { log } from './log.ts'
import type { MailJob } from './mail/mail-job.ts'
import { query } from './payload/transaction.ts'

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

/** Scheduled jobs: what one misses, the next run does. */
const scheduleQueue = {
  retryLimit: 2,
  retryDelay: 60,
  expireInSeconds: 15 * 60,
  heartbeatSeconds: 30,
  deleteAfterSeconds: day,
}

const crons = {
  /** Deletes what is older than its period. */
  retention: '17 3 * * *',
  /** Reminds the office of barrier reports that are due. */
  reminders: '30 7 * * *',
  /** Deletes files that no row names. */
  sweep: '37 3 * * *',
  /** Reads what came back. */
  bounces: '* * * * *',
} as const

export type Schedule = keyof typeof crons

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
  for (const [name, cron] of Object.entries(crons)) {
    await boss.createQueue(name, scheduleQueue)
    await boss.schedule(name, cron, {}, { tz: 'Europe/Berlin' })
  }
  return boss
}

/** Makes a mail a job of the request's transaction: it leaves when that commits, and never otherwise. */
export async function enqueue(req: PayloadRequest, mailJob: MailJob) {
  const boss = await getBoss()
  await boss.send('mail', mailJob, { db: { executeSql: (text, values) => query(req, text, values) } })
}
