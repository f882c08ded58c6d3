import type { Payload } from 'payload'
import { remind } from '../barrier-reports.ts'
import { retain } from '../retention/retain.ts'
import type { Clock } from './boss.ts'

/** What a clock does when it strikes. */
export const strikes: Partial<Record<Clock, (payload: Payload) => Promise<unknown>>> = {
  reminders: (payload) => remind(payload),
  retention: (payload) => retain(payload),
}
