import type { Payload } from 'payload'
import { retain } from '../retention/retain.ts'
import type { Clock } from './boss.ts'

/** What a clock does when it strikes. */
export const strikes: Partial<Record<Clock, (payload: Payload) => Promise<unknown>>> = {
  retention: (payload) => retain(payload),
}
