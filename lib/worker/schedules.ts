import type { Payload } from 'payload'
import { sendReminders } from '../office/barrier-reports.ts'
import { readBounces } from '../newsletter/bounces.ts'
import { purgeExpired } from '../privacy/purge-expired.ts'
import { sweepFiles } from '../uploads/sweep.ts'
import type { Schedule } from '../queue.ts'

/** What runs on each schedule. */
export const schedules: Record<Schedule, (payload: Payload) => Promise<unknown>> = {
  reminders: sendReminders,
  bounces: readBounces,
  retention: purgeExpired,
  sweep: (payload) => sweepFiles(payload),
}
