import { addBerlinDays, atBerlinTime, berlinClock } from '../berlin.ts'

/** `time` is "HH:mm" in Berlin; `day` counts from 1, the first day of the event. */
export type ProgrammeTime = { time: string; day?: number | null }

/**
 * On which day of an event each row of its programme begins, from 1. A row that names no day stays on the day of the one
 * above (the first: of the event's start); in the small hours after an evening it is the next day.
 */
export function programmeDays(start: Date | string, rows: ProgrammeTime[]) {
  let last = { day: 1, time: berlinClock(start) }
  return rows.map(({ day, time }) => {
    last = { day: day ?? last.day + (isPastMidnight(last.time, time) ? 1 : 0), time }
    return last.day
  })
}

/** The instant at which each row begins, in ISO 8601. */
export const programmeInstants = (start: Date | string, rows: ProgrammeTime[]) =>
  programmeDays(start, rows).map((day, index) =>
    atBerlinTime(addBerlinDays(start, day - 1), rows[index]?.time ?? '').toISOString(),
  )

const isPastMidnight = (before: string, time: string) => before >= '18:00' && time < '06:00'
