import ICAL from 'ical.js'
import type { Where } from 'payload'
import { describe, expect, test } from 'vitest'
import { toCalendar } from '../lib/events/calendar.ts'
import { drawingSvg } from '../lib/drawing/drawing.ts'
import { formatPeriod, machineTime } from '../lib/format.ts'
import { eventMetadata } from '../lib/metadata.ts'
import { programmeDays } from '../lib/events/programme.ts'
import { isAhead, isPast, toEvent } from '../lib/queries/events.ts'
import type { Settings } from '../lib/queries/types.ts'
import { isOver } from '../lib/events/registration.ts'
import { eventData, organisationData, postData } from '../lib/structured-data.ts'
import { publish, sample, type Data } from './fixtures/documents.ts'
import { payload, rest } from './fixtures/site.ts'
import { inZone, zones } from './fixtures/zones.ts'

const settings = {
  officeName: 'Innovationsbüro',
  ministry: { name: 'Ministerium' },
  contact: {},
  social: [],
} as unknown as Settings

const send = (data: Data) =>
  rest('/events', { as: 'freigabe', method: 'POST', body: { ...sample('events', data), _status: 'published' } })

const row = (time: string, more: Data = {}) => ({ time, title: `Um ${time}`, ...more })

/** The event as its page gets it. */
async function read(data: Data) {
  const document = await publish('events', data)
  await payload.delete({ collection: 'events', id: document.id, overrideAccess: true })
  return toEvent(document, new Date('2026-03-01T12:00:00.000Z'))
}

/** What another program reads from the calendar file. */
const entryOf = (text: string) => new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!

/** Every value in structured data with its place. */
function leaves(value: unknown, place = ''): [string, unknown][] {
  if (Array.isArray(value) && value.length) return value.flatMap((one, index) => leaves(one, `${place}[${index}]`))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[place, value]]
  return Object.entries(value).flatMap(([key, one]) => leaves(one, `${place}.${key}`))
}

const readBack = (data: object) => JSON.parse(JSON.stringify(data))

describe.each(zones)('on a server in %s', (zone) => {
  test('a row after midnight belongs to the next day, and a row can name its day', () =>
    inZone(zone, () => {
      const days = (times: (string | [string, number])[]) =>
        programmeDays(
          '2026-10-24T16:00:00.000Z',
          times.map((one) => (typeof one === 'string' ? { time: one } : { time: one[0], day: one[1] })),
        )
      expect(days(['17:30', '18:00', '22:00', '00:30', '02:30', '09:00'])).toEqual([1, 1, 1, 2, 2, 2])
      expect(days(['18:00', ['09:00', 2], '10:00', ['09:00', 4]])).toEqual([1, 2, 2, 4])
      expect(days(['18:00', '17:00'])).toEqual([1, 1])
      expect(programmeDays('2026-10-24T20:00:00.000Z', [{ time: '00:30' }])).toEqual([2])
    }))

  test('all-day periods name days only', () =>
    inZone(zone, () => {
      const [start, end] = ['2026-04-27T22:00:00.000Z', '2026-04-28T21:59:59.999Z']
      expect(formatPeriod(start, end, true)).toBe('Dienstag, 28. April 2026, ganztägig')
      expect(formatPeriod(start, '2026-04-30T21:59:59.999Z', true)).toBe(
        'Dienstag, 28. April 2026 bis Donnerstag, 30. April 2026',
      )
      expect([machineTime(start, true), machineTime(start)]).toEqual(['2026-04-28', start])
    }))
})

describe('a programme', () => {
  const night = { start: '2026-04-28T16:00:00.000Z', end: '2026-04-29T00:00:00.000Z' }

  test('goes on after midnight, on the page, in the calendar file and as instants', async () => {
    const event = await read({ ...night, programme: [row('18:00'), row('22:00'), row('00:30')] })
    expect(event.programme.map(({ startsAt }) => startsAt)).toEqual([
      '2026-04-28T16:00:00.000Z',
      '2026-04-28T20:00:00.000Z',
      '2026-04-28T22:30:00.000Z',
    ])
    expect(String(entryOf(toCalendar(event, settings)).getFirstPropertyValue('description'))).toContain(
      'Dienstag, 28. April 2026:\n18:00 Uhr – Um 18:00\n22:00 Uhr – Um 22:00\nMittwoch, 29. April 2026:\n00:30 Uhr – Um 00:30',
    )
  })

  test('has a second day, also over the night of the clock change', async () => {
    const event = await read({
      start: '2026-10-24T16:00:00.000Z',
      end: '2026-10-25T16:00:00.000Z',
      programme: [row('18:00'), row('09:00', { day: 2 }), row('10:30')],
    })
    expect(event.programme.map(({ startsAt }) => startsAt)).toEqual([
      '2026-10-24T16:00:00.000Z',
      '2026-10-25T08:00:00.000Z',
      '2026-10-25T09:30:00.000Z',
    ])
  })

  test.each<[string, Data, string]>([
    [
      'a row before the one above',
      { programme: [row('18:10'), row('18:00')] },
      'Programmpunkt 2 beginnt vor dem Punkt darüber. Bitte ordnen Sie nach der Uhrzeit oder nennen Sie den Tag.',
    ],
    [
      'a day before the one above',
      { programme: [row('18:10', { day: 2 }), row('19:00', { day: 1 })] },
      'Programmpunkt 2 beginnt vor dem Punkt darüber. Bitte ordnen Sie nach der Uhrzeit oder nennen Sie den Tag.',
    ],
    [
      'a row after the last day',
      { end: '2026-04-28T21:00:00.000Z', programme: [row('22:00'), row('00:30')] },
      'Programmpunkt 2 liegt nach dem Ende der Veranstaltung. Bitte prüfen Sie Uhrzeit und Tag oder das Ende.',
    ],
  ])('refuses %s', async (_, data, message) => {
    const { status, text } = await send({ start: night.start, ...data })
    expect(status).toBe(400)
    expect(text).toContain(message)
  })
})

describe('an all-day event', () => {
  test('takes its days whole, whatever clock times were typed', async () => {
    const typed = { isAllDay: true, start: '2026-04-28T10:00:00.000Z', end: '2026-04-28T09:00:00.000Z' }
    const { body } = await send(typed)
    expect(body.doc).toMatchObject({ start: '2026-04-27T22:00:00.000Z', end: '2026-04-28T21:59:59.999Z' })
    const { body: longer } = await rest(`/events/${body.doc.id}`, {
      as: 'freigabe',
      method: 'PATCH',
      body: { end: '2026-04-30T08:00:00.000Z' },
    })
    expect(longer.doc).toMatchObject({ start: '2026-04-27T22:00:00.000Z', end: '2026-04-30T21:59:59.999Z' })
    const refused = await send({ ...typed, end: '2026-04-27T09:00:00.000Z' })
    expect(refused.text).toContain('Das Ende darf nicht vor dem Beginn liegen.')
    await payload.delete({ collection: 'events', id: body.doc.id, overrideAccess: true })
  })

  test('lies ahead until the last instant of its last day in Berlin, and takes registrations until its first begins', async () => {
    const url = 'https://pretix.eu/buero/kongress/'
    const data = { isAllDay: true, start: '2027-03-28T08:00:00.000Z', registration: { url } }
    const document = await publish('events', data)
    const { id, start, end } = document
    expect([start, end]).toEqual(['2027-03-27T23:00:00.000Z', '2027-03-28T21:59:59.999Z'])
    const over = (now: string) => isOver({ start, end }, new Date(now))
    const [last, after] = ['2027-03-28T21:59:59.998Z', '2027-03-28T22:00:00.000Z']
    expect([over(last), over(after)]).toEqual([false, true])
    const count = async (where: Where) => {
      const shared = { collection: 'events', overrideAccess: true } as const
      return (await payload.count({ ...shared, where: { and: [{ id: { equals: id } }, where] } })).totalDocs
    }
    expect([await count(isAhead(new Date(last))), await count(isAhead(new Date(after)))]).toEqual([1, 0])
    expect([await count(isPast(new Date(last))), await count(isPast(new Date(after)))]).toEqual([0, 1])
    const stateAt = (now: string) => toEvent(document, new Date(now)).registration.state
    expect([stateAt('2027-03-27T22:59:59.999Z'), stateAt('2027-03-27T23:00:00.000Z'), stateAt(after)]).toEqual([
      'open',
      'closed',
      'over',
    ])
    await payload.delete({ collection: 'events', id, overrideAccess: true })
  })

  test('is days without a time in the calendar file and in structured data', async () => {
    const event = await read({
      isAllDay: true,
      start: '2026-10-24T10:00:00.000Z',
      end: '2026-10-25T10:00:00.000Z',
      cancellation: { isCancelled: true, sentence: 'Der Saal ist überschwemmt.' },
    })
    const text = toCalendar(event, settings)
    expect(text).toContain('DTSTART;VALUE=DATE:20261024\r\n')
    expect(text).toContain('DTEND;VALUE=DATE:20261026\r\n')
    const entry = entryOf(text)
    expect([entry.getFirstPropertyValue('summary'), entry.getFirstPropertyValue('status')]).toEqual([
      `Abgesagt: ${event.title}`,
      'CANCELLED',
    ])
    expect(String(entry.getFirstPropertyValue('description'))).toContain(
      'Samstag, 24. Oktober 2026 bis Sonntag, 25. Oktober 2026',
    )
    expect(readBack(eventData(event, settings))).toMatchObject({ startDate: '2026-10-24', endDate: '2026-10-25' })
  })
})

describe('structured data', () => {
  const registration = {
    url: 'https://pretix.eu/buero/werkstatt/',
    opensAt: '2026-01-01T08:00:00.000Z',
    closesAt: '2027-06-30T10:00:00.000Z',
    price: 0,
  }
  const ahead = { start: '2027-07-01T16:00:00.000Z', end: '2027-07-01T18:00:00.000Z' }

  test('of an event has times in Berlin, an offer with all that is known, and nothing empty', async () => {
    const data = readBack(eventData(await read({ ...ahead, registration }), settings))
    expect(data).toMatchObject({
      startDate: '2027-07-01T18:00:00+02:00',
      endDate: '2027-07-01T20:00:00+02:00',
      isAccessibleForFree: true,
      offers: {
        '@type': 'Offer',
        url: registration.url,
        price: 0,
        priceCurrency: 'EUR',
        availability: 'https://schema.org/InStock',
        validFrom: '2026-01-01T09:00:00+01:00',
        validThrough: '2027-06-30T12:00:00+02:00',
      },
    })
    for (const [place, value] of leaves(data)) {
      expect([place, Array.isArray(value) || value === null || value === '']).toEqual([place, false])
      expect(String(value), place).not.toMatch(/\d{2}:\d{2}(:\d{2})?(\.\d+)?Z$/)
    }
  })

  test.each<[string, Data, object | undefined]>([
    [
      'opens later',
      { ...registration, opensAt: '2027-01-01T08:00:00.000Z' },
      { price: 0, validFrom: '2027-01-01T09:00:00+01:00' },
    ],
    [
      'is closed',
      { ...registration, closesAt: '2026-02-01T10:00:00.000Z' },
      { availability: 'https://schema.org/OutOfStock' },
    ],
    ['has no known price', { ...registration, price: null }, { url: registration.url }],
    ['needs no registration and is free', { price: 0 }, { price: 0, availability: 'https://schema.org/InStock' }],
    ['is not known at all', {}, undefined],
  ])('offers what is known when taking part %s', async (_, given, offer) => {
    const { offers } = readBack(eventData(await read({ ...ahead, registration: given }), settings))
    if (offer) expect(offers).toMatchObject(offer)
    else expect(offers).toBeUndefined()
    if (given.price === null) expect(offers).not.toHaveProperty('priceCurrency')
  })

  test('of a post was never changed before it was published', () => {
    const post = {
      authors: [],
      publishedAt: '2026-05-02T06:00:00.000Z',
      updatedAt: '2026-05-01T06:00:00.000Z',
      href: '/a',
    }
    const dates = (more: object) => {
      const { datePublished, dateModified } = readBack(postData({ ...post, ...more } as never, settings))
      return [datePublished, dateModified]
    }
    expect(dates({})).toEqual(['2026-05-02T08:00:00+02:00', '2026-05-02T08:00:00+02:00'])
    expect(dates({ updatedAt: '2026-12-01T06:00:00.000Z' })).toEqual([
      '2026-05-02T08:00:00+02:00',
      '2026-12-01T07:00:00+01:00',
    ])
  })

  test('of the office has no empty list', () => {
    expect(readBack(organisationData(settings))).not.toHaveProperty('sameAs')
  })
})

describe('the share preview of a cancelled event', () => {
  const cancellation = { isCancelled: true, sentence: 'Die Referentin ist erkrankt.' }

  test('says so in title, description and picture', async () => {
    const event = await read({ title: 'Werkstatt im Mai', cancellation })
    const { title, description, openGraph } = eventMetadata({ ...event, picture: { share: '/foto.jpg' } as never })
    expect([title, openGraph?.title]).toEqual([
      'Abgesagt: Werkstatt im Mai – Innovationsbüro',
      'Abgesagt: Werkstatt im Mai',
    ])
    expect([description, openGraph?.description]).toEqual(
      Array(2).fill(`Abgesagt. Die Referentin ist erkrankt. ${event.teaser}`),
    )
    expect(openGraph?.images).toMatchObject([
      { url: `http://localhost:3999/teilbild${event.href}.png`, alt: 'Abgesagt: Werkstatt im Mai' },
    ])
    expect(eventMetadata(await read({ title: 'Werkstatt im Juni' })).title).toBe('Werkstatt im Juni – Innovationsbüro')
  })

  test('has a picture that differs from the one of an event that takes place', () => {
    const size = { width: 1200, height: 630 }
    expect(drawingSvg('werkstatt', { ...size, isCancelled: true })).toMatch(/(<path transform.*?){8}<\/g><\/svg>$/)
    expect(drawingSvg('werkstatt', size)).not.toContain('<path transform')
  })
})
