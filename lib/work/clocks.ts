import type { Payload } from 'payload'
import { remind } from '../barrier-reports.ts'
import type { Clock } from './boss.ts'

/** What happens when a clock strikes. */
export const strikes: Partial<Record<Clock, (payload: Payload) => Promise<unknown>>> = {
  reminders: (payload) => remind(payload),
}
