import type { Payload } from 'payload'
import { remind } from '../barrier-reports.ts'
import { readBounces } from '../newsletter/bounces.ts'
import { retain } from '../retention/retain.ts'
import { sweepFiles } from '../uploads/sweep.ts'
import type { Clock } from './boss.ts'

/** What a clock does when it strikes. */
export const strikes: Record<Clock, (payload: Payload) => Promise<unknown>> = {
  reminders: remind,
  bounces: readBounces,
  retention: retain,
  sweep: (payload) => sweepFiles(payload),
}
