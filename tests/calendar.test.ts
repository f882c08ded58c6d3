import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { toCalendar } from '../lib/events/calendar.ts'
import type { Event, Settings } from '../lib/queries/types.ts'
import { inZone, zones } from './fixtures/zones.ts'

const settings = { officeName: 'Innovationsbüro Digitales Leben' } as Settings

const event = (parts: Partial<Event> = {}): Event => ({
  kind: 'event',
  id: 7,
  href: '/veranstaltungen/ukraine',
  slug: 'ukraine',
  title: 'Wie können wir helfen?',
  teaser: 'Ein Abend bringt beides zusammen.',
  topics: [],
  isExample: false,
  start: '2026-04-28T16:00:00.000Z',
  end: '2026-04-28T18:30:00.000Z',
  updatedAt: '2026-04-01T08:00:00.000Z',
  isOver: false,
  mode: 'onSite',
  place: { name: 'alte Kantine Wedding', street: 'Uferstraße 8-11', postalCode: '13357', city: 'Berlin' },
  registration: { state: 'none' },
  content: [],
  programme: [],
  access: { provisions: [] },
  calendarHref: '/veranstaltungen/ukraine/termin.ics',
  ...parts,
})

const write = (parts: Partial<Event> = {}) => toCalendar(event(parts), settings)

/** What another program reads from the file. */
function read(parts: Partial<Event> = {}) {
  const calendar = new ICAL.Component(ICAL.parse(write(parts)))
  const [entry, ...others] = calendar.getAllSubcomponents('vevent')
  if (!entry || others.length) throw new Error('not exactly one event')
  const value = (name: string) => entry.getFirstPropertyValue(name)
  const text = (name: string) => String(value(name))
  const instant = (name: string) => (value(name) as InstanceType<typeof ICAL.Time>).toJSDate().toISOString()
  return { calendar, text, instant }
}

describe.each(zones)('written in %s', (zone) => {
  test('carries beginning and end as instants', () => {
    inZone(zone, () => {
      const { instant } = read()
      expect([instant('dtstart'), instant('dtend')]).toEqual(['2026-04-28T16:00:00.000Z', '2026-04-28T18:30:00.000Z'])
      expect(read().text('description')).toContain('Dienstag, 28. April 2026, 18 Uhr')
    })
  })
})

describe('a calendar file', () => {
  test.each([
    ['2026-03-29T00:30:00.000Z', '2026-03-29T02:30:00.000Z'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25T02:30:00.000Z'],
  ])('keeps instants over the clock change (%s)', (start, end) => {
    const { instant } = read({ start, end })
    expect([instant('dtstart'), instant('dtend')]).toEqual([start, end])
  })

  test('draws an open end as two hours', () => {
    expect(read({ end: undefined }).instant('dtend')).toBe('2026-04-28T18:00:00.000Z')
  })

  test.each<[Partial<Event>, string]>([
    [{}, 'alte Kantine Wedding, Uferstraße 8-11, 13357 Berlin'],
    [{ mode: 'hybrid' }, 'alte Kantine Wedding, Uferstraße 8-11, 13357 Berlin und online'],
    [{ mode: 'online', place: undefined }, 'Online'],
    [{ place: { name: 'Rathaus', city: '' } }, 'Rathaus'],
  ])('says where the event takes place (%#)', (parts, location) => {
    expect(read(parts).text('location')).toBe(location)
  })

  test('of a cancelled event says so as state and first in words', () => {
    expect(read().text('status')).toBe('CONFIRMED')
    const cancelled = read({ cancelled: 'Die Referentin ist erkrankt.' })
    expect(cancelled.text('status')).toBe('CANCELLED')
    expect(cancelled.text('description')).toMatch(/^Fällt aus: Die Referentin ist erkrankt\.\n/)
  })

  test('keeps its UID and raises its SEQUENCE when the event changes', () => {
    const [before, after] = [
      read(),
      read({ title: 'Neu', start: '2026-05-01T16:00:00.000Z', updatedAt: '2026-04-02T08:00:00.000Z' }),
    ]
    expect(before.text('uid')).toBe('veranstaltung-7@localhost')
    expect(after.text('uid')).toBe(before.text('uid'))
    expect(Number(after.text('sequence'))).toBeGreaterThan(Number(before.text('sequence')))
    expect(Number(after.text('sequence'))).toBeLessThan(2 ** 31)
    expect(read({ id: 8 }).text('uid')).not.toBe(before.text('uid'))
  })

  test('keeps umlauts, commas, semicolons, backslashes and line breaks', () => {
    const title = 'Bürger:innen, Štefan; „place/making“ \\ 🎉'
    const teaser = 'Erste Zeile,\nzweite; Zeile\\n'
    const { text } = read({ title, teaser })
    expect(text('summary')).toBe(title)
    expect(text('description')).toContain(teaser)
    expect(write({ title })).toContain('SUMMARY:Bürger:innen\\, Štefan\\; „place/making“ \\\\ 🎉')
  })

  test('lets no text of the office open a new line of its own', () => {
    const attack = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nATTACH:https://evil.example'
    const { calendar, text } = read({
      title: attack,
      teaser: attack,
      cancelled: attack,
      place: { name: attack, city: attack },
    })
    expect(calendar.getFirstSubcomponent('vevent')?.getAllSubcomponents('valarm')).toEqual([])
    expect(text('url')).toBe('http://localhost:3999/veranstaltungen/ukraine')
  })

  test('folds lines at 75 octets without breaking a character', () => {
    const teaser = 'Überörtliche Zusammenarbeit für Geflüchtete 🎉 '.repeat(12).trim()
    const text = write({ teaser, title: 'ä'.repeat(120) })
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
    expect(text).not.toMatch(/[^\r]\n/)
    expect(text).not.toContain('\ufffd')
    expect(read({ teaser }).text('description')).toContain(teaser)
  })

  test('lists the programme with everybody who takes part', () => {
    const programme = [
      {
        time: '18:10',
        startsAt: '2026-04-28T16:10:00.000Z',
        title: 'Vorstellung',
        speakers: [{ name: 'Lea Winnig' }, { name: 'Štefan Štefančík', organisation: 'place/making' }],
      },
    ]
    expect(read({ programme }).text('description')).toContain(
      '18:10 Uhr – Vorstellung, Lea Winnig, Štefan Štefančík (place/making)',
    )
  })
})
