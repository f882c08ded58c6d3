import { describe, expect, test } from 'vitest'
import { atBerlinTime, berlinYear, startOfBerlinDay } from '../lib/berlin.ts'
import * as format from '../lib/format.ts'
import { inZone, zones } from './fixtures/zones.ts'

test('the zone of the server really changes in these tests', () => {
  inZone('Asia/Tokyo', () => expect(new Date('2026-01-01T20:00:00Z').getDate()).toBe(2))
  inZone('UTC', () => expect(new Date('2026-01-01T20:00:00Z').getDate()).toBe(1))
})

describe.each(zones)('on a server in %s', (zone) => {
  const holds = (name: string, check: () => void) => test(name, () => inZone(zone, check))

  holds('dates are German and Berlin dates', () => {
    expect(format.formatDate('2022-04-28T16:00:00.000Z')).toBe('28. April 2022')
    expect(format.formatDay('2022-04-28T16:00:00.000Z')).toBe('Donnerstag, 28. April 2022')
    expect(format.formatDate('2022-04-28T22:00:00.000Z')).toBe('29. April 2022')
    expect(format.formatDate('2026-03-01T00:00:00.000Z')).toBe('1. März 2026')
  })

  holds('the year changes at midnight in Berlin', () => {
    expect(format.formatDateTime('2025-12-31T22:59:59.000Z')).toBe('Mittwoch, 31. Dezember 2025, 23:59 Uhr')
    expect(format.formatDateTime('2025-12-31T23:00:00.000Z')).toBe('Donnerstag, 1. Januar 2026, 0 Uhr')
    expect([berlinYear('2025-12-31T22:59:59.999Z'), berlinYear('2025-12-31T23:00:00.000Z')]).toEqual([2025, 2026])
  })

  holds('times say hours alone when they are full', () => {
    expect(format.formatTime('2022-04-28T16:00:00.000Z')).toBe('18 Uhr')
    expect(format.formatTime('2022-04-28T16:10:00.000Z')).toBe('18:10 Uhr')
    expect(format.formatTime('2022-04-28T07:05:00.000Z')).toBe('9:05 Uhr')
    expect(format.formatTime('2022-01-28T23:05:00.000Z')).toBe('0:05 Uhr')
    expect(format.formatTime('2022-04-28T08:00:00.000Z')).toBe('10 Uhr')
  })

  holds('periods name the second day only when there is one', () => {
    const start = '2022-04-28T16:00:00.000Z'
    expect(format.formatPeriod(start)).toBe('Donnerstag, 28. April 2022, 18 Uhr')
    expect(format.formatPeriod(start, '2022-04-28T18:30:00.000Z')).toBe('Donnerstag, 28. April 2022, 18 bis 20:30 Uhr')
    expect(format.formatPeriod(start, '2022-04-28T22:30:00.000Z')).toBe(
      'Donnerstag, 28. April 2022, 18 Uhr bis Freitag, 29. April 2022, 0:30 Uhr',
    )
  })

  holds('both nights of the clock change are told right', () => {
    expect(format.formatTime('2026-03-29T00:59:00.000Z')).toBe('1:59 Uhr')
    expect(format.formatTime('2026-03-29T01:00:00.000Z')).toBe('3 Uhr')
    expect(format.formatTime('2026-10-25T00:30:00.000Z')).toBe('2:30 Uhr')
    expect(format.formatTime('2026-10-25T01:30:00.000Z')).toBe('2:30 Uhr')
    expect(format.formatTime('2026-10-25T02:00:00.000Z')).toBe('3 Uhr')
    expect(format.formatPeriod('2027-03-28T00:00:00.000Z', '2027-03-28T02:00:00.000Z')).toBe(
      'Sonntag, 28. März 2027, 1 bis 4 Uhr',
    )
  })

  holds('days begin at midnight in Berlin, also when they have 23 or 25 hours', () => {
    const begins = (instant: string) => startOfBerlinDay(instant).toISOString()
    expect(begins('2026-03-29T12:00:00.000Z')).toBe('2026-03-28T23:00:00.000Z')
    expect(begins('2026-03-29T21:59:59.999Z')).toBe('2026-03-28T23:00:00.000Z')
    expect(begins('2026-03-29T22:00:00.000Z')).toBe('2026-03-29T22:00:00.000Z')
    expect(begins('2026-10-25T12:00:00.000Z')).toBe('2026-10-24T22:00:00.000Z')
    expect(begins('2026-10-25T22:59:59.999Z')).toBe('2026-10-24T22:00:00.000Z')
    expect(begins('2026-10-25T23:00:00.000Z')).toBe('2026-10-25T23:00:00.000Z')
    expect(begins('2027-03-28T01:00:00.000Z')).toBe('2027-03-27T23:00:00.000Z')
  })

  holds('programme times fall on the Berlin day of their event', () => {
    const at = (day: string, time: string) => atBerlinTime(day, time).toISOString()
    expect(at('2022-04-28T16:00:00.000Z', '18:10')).toBe('2022-04-28T16:10:00.000Z')
    expect(at('2022-01-28T23:30:00.000Z', '08:00')).toBe('2022-01-29T07:00:00.000Z')
    expect(at('2026-03-28T23:30:00.000Z', '18:00')).toBe('2026-03-29T16:00:00.000Z')
    expect(at('2026-10-24T22:30:00.000Z', '18:00')).toBe('2026-10-25T17:00:00.000Z')
    expect(at('2027-03-28T16:00:00.000Z', '00:30')).toBe('2027-03-27T23:30:00.000Z')
  })

  holds('a programme time that does not exist moves forward, one that exists twice is the first', () => {
    const at = (day: string, time: string) => atBerlinTime(day, time).toISOString()
    expect(at('2026-03-29T12:00:00.000Z', '02:30')).toBe('2026-03-29T01:30:00.000Z')
    expect(at('2027-03-28T12:00:00.000Z', '02:00')).toBe('2027-03-28T01:00:00.000Z')
    expect(at('2026-10-25T12:00:00.000Z', '02:30')).toBe('2026-10-25T00:30:00.000Z')
    expect(at('2026-10-25T12:00:00.000Z', '03:00')).toBe('2026-10-25T02:00:00.000Z')
  })

  holds('date blocks have a day, a short month and a year', () => {
    expect(format.dateParts('2022-04-28T22:30:00.000Z')).toEqual({ day: '29', month: 'Apr', year: '2022' })
    expect(format.dateParts('2026-12-31T23:00:00.000Z')).toEqual({ day: '1', month: 'Jan', year: '2027' })
    const months = Array.from({ length: 12 }, (_, month) =>
      format.dateParts(new Date(Date.UTC(2026, month, 15)).toISOString()),
    )
    expect(months.map(({ month }) => month).join(' ')).toBe('Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez')
  })
})

describe('numbers', () => {
  const plain = (text: string) => text.replace(/\u00a0/g, ' ')

  test('prices are German, whole euros without cents', () => {
    expect([0, 12, 12.5, 1250].map((price) => plain(format.formatPrice(price)))).toEqual([
      'kostenfrei',
      '12 €',
      '12,50 €',
      '1.250 €',
    ])
  })

  test('sizes of files are rounded and German', () => {
    expect([0, 1, 340_000, 999_499, 1_000_000, 1_840_000].map(format.formatBytes)).toEqual([
      '1 kB',
      '1 kB',
      '340 kB',
      '999 kB',
      '1 MB',
      '1,8 MB',
    ])
    expect(format.formatBytes(999_999)).toBe('1 MB')
  })
})
