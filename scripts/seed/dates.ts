import { addDays } from 'date-fns'
import { atBerlinTime } from '../../lib/berlin.ts'

type Relative = { inDays: number; time: string }

/** "2022-04-28 18:00" or a day counted from today, both in Berlin, as an ISO 8601 instant. */
export function toInstant(moment: string | Relative, today: Date) {
  if (typeof moment !== 'string') return atBerlinTime(addDays(today, moment.inDays), moment.time).toISOString()
  const [day = '', time = '10:00'] = moment.split(' ')
  return atBerlinTime(`${day}T12:00:00Z`, time).toISOString()
}
