import type { Payload } from 'payload'
import { remind } from '../barrier-reports.ts'
import { readBounces } from '../newsletter/bounces.ts'
import { retain } from '../retention/retain.ts'
import type { Clock } from './boss.ts'

/** What a clock does when it strikes. */
export const strikes: Record<Clock, (payload: Payload) => Promise<unknown>> = {
  reminders: (payload) => remind(payload),
  bounces: (payload) => readBounces(payload),
  retention: (payload) => retain(payload),
}
