import { describe, expect, test } from 'vitest'
import { modeAndPlace } from '../components/EventPlace.tsx'
import { toAccess } from '../lib/queries/events.ts'
import { nextToJoin } from '../lib/events/registration.ts'
import type { EventTeaser, Registration } from '../lib/queries/types.ts'

describe('the line that says where', () => {
  test.each([
    [{ mode: 'hybrid', place: { name: 'Alte Kantine' } }, 'Alte Kantine und online'],
    [{ mode: 'hybrid', place: { name: 'Alte Kantine', city: '' } }, 'Alte Kantine und online'],
    [{ mode: 'hybrid', place: { name: 'Alte Kantine', city: 'Berlin' } }, 'Alte Kantine, Berlin, und online'],
    [{ mode: 'onSite', place: { name: 'Alte Kantine' } }, 'Alte Kantine'],
    [{ mode: 'onSite', place: undefined }, 'Vor Ort'],
    [{ mode: 'hybrid', place: undefined }, 'Vor Ort und online'],
    [{ mode: 'online', place: { name: 'Alte Kantine' } }, 'Online'],
  ] as const)('has no empty part (%#)', (event, line) => {
    expect(modeAndPlace(event)).toBe(line)
  })
})

describe('what an event says about access', () => {
  const access = {
    wheelchair: 'yes',
    signLanguage: 'unclear',
    captions: 'no',
    inductionLoop: 'unclear',
    easyLanguage: 'unclear',
    assistance: 'unclear',
    note: 'Der Aufzug liegt hinten.',
    contact: 'barrierefrei@example.org',
    askUntil: '2026-04-14T10:00:00.000Z',
  } as const
  const labels = (mode: 'onSite' | 'online' | 'hybrid', isClosed = false) =>
    toAccess({ access, mode }, isClosed).provisions.map(({ label }) => label)

  test('online is nothing about a room', () => {
    expect(labels('online')).toEqual([
      'Dolmetschen in Deutsche Gebärdensprache',
      'Schriftdolmetschen',
      'Leichte Sprache',
    ])
    expect(labels('hybrid')).toHaveLength(6)
  })

  test('leaves nothing open once it is over or cancelled', () => {
    const { provisions, note, contact, askUntil } = toAccess({ access, mode: 'onSite' }, true)
    expect(provisions.map(({ answer }) => answer)).toEqual(['yes', 'no'])
    expect([note, contact, askUntil]).toEqual([access.note, undefined, undefined])
  })
})

describe('the event to show first', () => {
  const event = (slug: string, state: Registration['state']) =>
    ({ slug, registration: { state }, cancelled: state === 'cancelled' ? 'Krank.' : undefined }) as EventTeaser

  test.each([
    [['closed', 'open'], 1],
    [['cancelled', 'closed', 'notYetOpen', 'open'], 2],
    [['cancelled', 'none'], 1],
    [['open', 'none'], 0],
    [['cancelled', 'closed'], 1],
    [['cancelled'], 0],
  ] as const)('of %j is number %i', (states, first) => {
    const events = states.map((state, i) => event(`${i}`, state))
    expect(nextToJoin(events)).toBe(events[first])
  })

  test('is none without events', () => {
    expect(nextToJoin([])).toBeNull()
  })
})
