import type { CollectionSlug } from 'payload'
import { describe, expect, test } from 'vitest'
import { allowed, describeAccess, parts } from './fixtures/access-matrix.ts'
import { accessTable, endpoints, readers, settingsTable } from './fixtures/access-table.ts'
import { payload, rest, userOf } from './fixtures/site.ts'

const elsewhere: CollectionSlug[] = Object.values(parts).flat()
const collections = Object.keys(accessTable) as CollectionSlug[]

describeAccess(collections.filter((collection) => !elsewhere.includes(collection)))

describe('the table', () => {
  test('names every collection and every global', () => {
    expect(Object.keys(accessTable).toSorted()).toEqual(Object.keys(payload.collections).toSorted())
    expect(payload.config.globals.map(({ slug }) => slug)).toEqual(['settings'])
    expect(payload.config.endpoints.map(({ method, path }) => `${method} ${path}`)).toEqual(endpoints.root)
  })
})

describe('settings', () => {
  const name = { officeName: 'Innovationsbüro' }

  test.each(Object.entries(readers))('are read and changed through REST as the table says (%s)', async (letter, as) => {
    const read = await rest('/globals/settings', { as })
    expect(read.status < 300).toBe(allowed(settingsTable.read, 'rest').includes(letter))
    const change = await rest('/globals/settings', { as, method: 'POST', body: settings(name) })
    expect(change.status < 300).toBe(allowed(settingsTable.change, 'rest').includes(letter))
  })

  test.each(Object.entries(readers))('are read and changed locally as the table says (%s)', async (letter, reader) => {
    const slug = 'settings'
    const who = { overrideAccess: false, user: await userOf(reader) } as const
    const read = await payload.findGlobal({ slug, ...who }).then(Boolean, () => false)
    expect(read).toBe(allowed(settingsTable.read, 'local').includes(letter))
    const change = await payload.updateGlobal({ slug, ...who, data: settings(name) }).then(Boolean, () => false)
    expect(change).toBe(allowed(settingsTable.change, 'local').includes(letter))
  })
})

const settings = (data: object) => ({
  ministry: { name: 'Ministerium', abbreviation: 'BM' },
  operator: { name: 'Betrieb', description: 'Betreibt das Büro.' },
  newsletter: { heading: 'Newsletter', text: 'Termine.', frequency: 'viermal im Jahr' },
  officeName: 'Büro',
  ...data,
})
