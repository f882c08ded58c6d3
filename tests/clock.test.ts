import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClock } from '../lib/delivery/clock.ts'

const minute = 60_000
const hour = 60 * minute
const start = Date.parse('2027-05-03T10:00:00.000Z')

let instants: number[]
let changes: number[]
let isAway: boolean
let clock: ReturnType<typeof createClock>

beforeEach(async () => {
  vi.useFakeTimers({ now: start, toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  instants = []
  changes = []
  isAway = false
  clock = createClock({
    nextChange: async () => {
      if (isAway) throw new Error('no database')
      return instants.find((instant) => instant > Date.now()) ?? start + 365 * 24 * hour
    },
    onChange: () => changes.push(Date.now()),
    log: () => {},
  })
})

afterEach(() => {
  clock.stop()
  vi.useRealTimers()
})

const sharedSeconds = () => {
  const [, fresh = NaN, stale = NaN] = /s-maxage=(\d+), stale-while-revalidate=(\d+)/.exec(clock.caching()) ?? []
  return [Number(fresh), Number(stale)]
}

test('what changes in an hour changes then, although nobody asks, and so does what follows', async () => {
  instants = [start + hour, start + 2 * hour]
  await clock.ask()
  await vi.advanceTimersByTimeAsync(hour - 1)
  expect(changes).toEqual([])
  await vi.advanceTimersByTimeAsync(3 * hour)
  expect(changes).toEqual(instants)
})

test('the first answer after the instant is of afterwards, even before any timer strikes', async () => {
  instants = [start + hour]
  await clock.ask()
  vi.setSystemTime(start + hour - 1)
  clock.check()
  expect(changes).toEqual([])
  vi.setSystemTime(start + hour)
  clock.check()
  clock.check()
  expect(changes).toEqual([start + hour])
})

test('a clock that is set forward or back is noticed within half a minute', async () => {
  instants = [start + 6 * hour]
  await clock.ask()
  vi.setSystemTime(start + 7 * hour)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(changes).toHaveLength(1)
  vi.setSystemTime(start)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(changes).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(6 * hour)
  expect(changes.at(-1)).toBe(start + 6 * hour)
})

test('an instant weeks ahead is no matter, although no timer runs that long', async () => {
  instants = [start + 26 * 24 * hour]
  await clock.ask()
  await vi.advanceTimersByTimeAsync(hour)
  expect(changes).toEqual([])
  vi.setSystemTime(start + 26 * 24 * hour - minute)
  await vi.advanceTimersByTimeAsync(minute - 1)
  expect(changes).toEqual([])
  await vi.advanceTimersByTimeAsync(minute)
  expect(changes).toHaveLength(1)
})

test('a change of the content brings the next instant closer', async () => {
  instants = [start + 6 * hour]
  await clock.ask()
  instants.unshift(start + 5 * minute)
  await Promise.all([clock.ask(), clock.ask(), clock.ask()])
  await vi.advanceTimersByTimeAsync(10 * minute)
  expect(changes).toEqual([start + 5 * minute])
})

test('while nobody can say the next instant it is asked for again, and what was missed counts as a change', async () => {
  instants = [start + minute, start + 2 * minute, start + hour]
  await clock.ask()
  isAway = true
  await vi.advanceTimersByTimeAsync(10 * minute)
  expect(changes).toEqual([start + minute])
  isAway = false
  await vi.advanceTimersByTimeAsync(2_000)
  expect(changes).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(hour)
  expect(changes.at(-1)).toBe(start + hour)
  expect(changes).toHaveLength(3)
})

test('no cache in between may answer with a page beyond the instant', async () => {
  instants = [start + hour]
  expect(sharedSeconds()).toEqual([60, 0])
  await clock.ask()
  expect(sharedSeconds()).toEqual([60, 3540])
  vi.setSystemTime(start + hour - 90_000)
  expect(sharedSeconds()).toEqual([60, 30])
  vi.setSystemTime(start + hour - 20_500)
  expect(sharedSeconds()).toEqual([20, 0])
  vi.setSystemTime(start + hour - 1)
  expect(sharedSeconds()).toEqual([0, 0])
  instants = [start + 40 * 24 * hour]
  await clock.ask()
  expect(sharedSeconds()).toEqual([60, 86400])
})
