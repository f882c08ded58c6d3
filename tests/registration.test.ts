import { describe, expect, test } from 'vitest'
import { isOver, registrationAt } from '../lib/events/registration.ts'
import { inZone, zones } from './fixtures/zones.ts'

const start = '2026-04-28T16:00:00.000Z'
const end = '2026-04-28T18:30:00.000Z'
const url = 'https://pretix.eu/innovationsbuero/ukraine/'
const second = (instant: string, seconds: number) => new Date(+new Date(instant) + seconds * 1000)

type Parts = Parameters<typeof registrationAt>[1]
const event = (parts: Partial<Parts> = {}): Parts => ({
  start,
  end,
  isCancelled: false,
  registration: { url },
  ...parts,
})
const stateAt = (now: Date, parts: Partial<Parts> = {}) => registrationAt(now, event(parts)).state

describe.each(zones)('on a server in %s', (zone) => {
  const holds = (name: string, check: () => void) => test(name, () => inZone(zone, check))

  holds('an event is over the second its end has come', () => {
    expect([isOver({ start, end }, second(end, -1)), isOver({ start, end }, second(end, 0))]).toEqual([false, true])
  })

  holds('an event with an open end is over when its day in Berlin is', () => {
    expect(isOver({ start }, new Date('2026-04-28T21:59:59.999Z'))).toBe(false)
    expect(isOver({ start, end: null }, new Date('2026-04-28T22:00:00.000Z'))).toBe(true)
  })

  holds('an open end on the night of the clock change lasts until midnight in Berlin', () => {
    for (const [begin, midnight] of [
      ['2026-03-29T16:00:00.000Z', '2026-03-29T22:00:00.000Z'],
      ['2026-10-25T17:00:00.000Z', '2026-10-25T23:00:00.000Z'],
      ['2027-03-28T16:00:00.000Z', '2027-03-28T22:00:00.000Z'],
      ['2025-12-31T22:30:00.000Z', '2025-12-31T23:00:00.000Z'],
    ] as const) {
      expect([isOver({ start: begin }, second(midnight, -1)), isOver({ start: begin }, second(midnight, 0))]).toEqual([
        false,
        true,
      ])
    }
  })
})

describe('registration', () => {
  const registration = { url, opensAt: '2026-04-01T07:00:00.000Z', closesAt: '2026-04-27T10:00:00.000Z', price: 0 }

  test('opens and closes on the second', () => {
    const at = (instant: string, seconds: number) => stateAt(second(instant, seconds), { registration })
    expect([at(registration.opensAt, -1), at(registration.opensAt, 0)]).toEqual(['notYetOpen', 'open'])
    expect([at(registration.closesAt, -1), at(registration.closesAt, 0)]).toEqual(['open', 'closed'])
  })

  test('without a window is open from now until the event begins', () => {
    expect([stateAt(second(start, -1)), stateAt(second(start, 0))]).toEqual(['open', 'closed'])
  })

  test('is over with the event, not before', () => {
    expect([stateAt(second(end, -1)), stateAt(second(end, 0))]).toEqual(['closed', 'over'])
  })

  test('has no link unless it is open', () => {
    for (const [now, parts] of [
      [second(registration.opensAt, -1), { registration }],
      [second(registration.closesAt, 0), { registration }],
      [second(end, 0), {}],
      [second(start, -1), { isCancelled: true }],
      [second(start, -1), { registration: { url: null } }],
    ] as [Date, Partial<Parts>][]) {
      expect(registrationAt(now, event(parts))).not.toHaveProperty('href')
    }
    expect(registrationAt(second(start, -1), event()).href).toBe(url)
  })

  test('of a cancelled event is cancelled, whatever the time', () => {
    for (const now of [second(start, -1), second(end, 1)]) expect(stateAt(now, { isCancelled: true })).toBe('cancelled')
  })

  test('names the host its link leads to, the price and the window', () => {
    expect(registrationAt(second(registration.opensAt, 1), event({ registration }))).toEqual({
      state: 'open',
      href: url,
      host: 'pretix.eu',
      opensAt: registration.opensAt,
      closesAt: registration.closesAt,
      price: 0,
    })
  })

  test.each(['https://', 'https://exa mple.org', 'https://<x>.org', 'not an address', 'javascript:alert(1)'])(
    'with the half-typed address %j is none and breaks no page',
    (typed) => {
      expect(registrationAt(second(start, -1), event({ registration: { url: typed } })).state).toBe('none')
    },
  )

  test('on the night of the clock change closes at the instant, not at the clock time', () => {
    const closesAt = '2026-10-25T00:30:00.000Z'
    const parts = { start: '2026-10-25T17:00:00.000Z', end: null, registration: { url, closesAt } }
    expect([stateAt(second(closesAt, -1), parts), stateAt(second(closesAt, 3600), parts)]).toEqual(['open', 'closed'])
  })
})
