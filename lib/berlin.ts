import { TZDate, tzOffset } from '@date-fns/tz'
import {
  addDays,
  addMonths,
  differenceInCalendarDays,
  type Duration,
  endOfDay,
  format,
  startOfDay,
  sub,
} from 'date-fns'

/** The office keeps its clocks in Europe/Berlin, whatever zone the server runs in. */
const zone = 'Europe/Berlin'

/** The instant at which the Berlin day of the given instant began. */
export const startOfBerlinDay = (instant: Date | string) => new Date(+startOfDay(new TZDate(+new Date(instant), zone)))

/** The instant at which the next Berlin day begins. */
export const nextBerlinMidnight = (instant: Date | string) =>
  new Date(+startOfDay(addDays(new TZDate(+new Date(instant), zone), 1)))

/** The year in Berlin at an instant. */
export const berlinYear = (instant: Date | string) => new TZDate(+new Date(instant), zone).getFullYear()

/** The instant so many calendar days, months or years before another, at the same clock time in Berlin. */
export const beforeInBerlin = (instant: Date | string, period: Pick<Duration, 'days' | 'months' | 'years'>) =>
  new Date(+sub(new TZDate(+new Date(instant), zone), period))

/**
 * The last millisecond of the Berlin day one calendar month later; a month without that day gives its last one
 * (31 January → 28 or 29 February).
 */
export const endOfBerlinDayInAMonth = (instant: Date | string) =>
  new Date(+endOfDay(addMonths(new TZDate(+new Date(instant), zone), 1)))

/** How many days of the Berlin calendar lie between two instants; negative when the second comes first. */
export const berlinDaysBetween = (from: Date | string, to: Date | string) =>
  differenceInCalendarDays(new TZDate(+new Date(to), zone), new TZDate(+new Date(from), zone))

/** The last millisecond of the Berlin day of the given instant. */
export const endOfBerlinDay = (instant: Date | string) => new Date(+endOfDay(new TZDate(+new Date(instant), zone)))

/** The instant so many calendar days later, at the same clock time in Berlin. */
export const addBerlinDays = (instant: Date | string, days: number) =>
  new Date(+addDays(new TZDate(+new Date(instant), zone), days))

/** An instant in ISO 8601 with the offset of Berlin: "2022-04-28T18:00:00+02:00". */
export const berlinIso = (instant: Date | string) =>
  format(new TZDate(+new Date(instant), zone), "yyyy-MM-dd'T'HH:mm:ssXXX")

/** The clock time in Berlin at an instant: "18:10". */
export const berlinClock = (instant: Date | string) => format(new TZDate(+new Date(instant), zone), 'HH:mm')

/** The day in Berlin at an instant: "2027-05-03". */
export const berlinDate = (instant: Date | string) => format(new TZDate(+new Date(instant), zone), 'yyyy-MM-dd')

/**
 * The instant of a clock time ("18:10") on the Berlin day of another instant.
 * In the night of the clock change a time that does not exist moves forward, one that exists twice is the first.
 */
export function atBerlinTime(day: Date | string, time: string) {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const date = new TZDate(+new Date(day), zone)
  const clock = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), hours, minutes)
  const before = clock - offsetAt(clock - halfDay)
  const after = clock - offsetAt(before)
  return new Date(after + offsetAt(after) === clock ? after : before)
}

const halfDay = 12 * 60 * 60 * 1000

/** How far the clocks of Berlin are ahead of UTC at an instant, in milliseconds. */
const offsetAt = (instant: number) => tzOffset(zone, new Date(instant)) * 60 * 1000
