import type { CollectionSlug } from 'payload'
import { describe, expect, test } from 'vitest'
import { accessTable, endpoints, readers, settingsTable, type Cell, type State } from './fixtures/access-table.ts'
import { trace } from './fixtures/documents.ts'
import {
  operations,
  tryLocal,
  tryRest,
  type Operation,
  type OperationName,
  type Target,
} from './fixtures/operations.ts'
import { payload, rest, userOf, type Reader } from './fixtures/site.ts'
import { makeTarget } from './fixtures/targets.ts'

const doors = ['rest', 'local'] as const
type Door = (typeof doors)[number]

const allowed = (cell: Cell, door: Door) => (typeof cell === 'string' ? cell : (cell[door] ?? ''))
const doorsOf = (cell: Cell) => doors.filter((door) => typeof cell === 'string' || cell[door] !== undefined)

describe.each(Object.entries(accessTable))('%s', (slug, rows) => {
  const collection = slug as CollectionSlug

  test.each(
    rows.flatMap(([operation, state, cell]) => doorsOf(cell).map((door) => ({ operation, state, cell, door }))),
  )(
    '$operation ($state) through $door is for exactly the readers of the table',
    async ({ operation, state, cell, door }) => {
      const whoMay = allowed(cell, door)
      let target: Target | undefined
      for (const [letter, reader] of Object.entries(readers)) {
        if (!target || isPersonal(state)) target = await makeTarget(collection, state, reader)
        const isDone = await attempt(operation, target, door, reader, whoMay.includes(letter))
        if (isDone) target = undefined
      }
    },
  )

  test('has a row for every operation that exists', () => {
    const named = new Set(rows.map(([operation]) => operation))
    expect([...named].toSorted()).toEqual(operationsOf(collection).toSorted())
  })

  test('has no endpoint that nobody thought of', () => {
    const { endpoints: found, auth, upload } = payload.collections[collection].config
    const known = [...endpoints.all, ...(auth ? endpoints.auth : []), ...(upload ? endpoints.upload : [])]
    const own = endpoints.own[collection] ?? []
    const unknown = (found || []).map(({ method, path }) => `${method} ${path}`)
    expect(unknown.filter((endpoint) => ![...known, ...own].includes(endpoint))).toEqual([])
  })
})

/** Tries one cell and compares answer and database with what the table says. */
async function attempt(operation: OperationName, target: Target, door: Door, reader: Reader, may: boolean) {
  const before = await trace(target.collection, target.id)
  const isDone =
    door === 'rest'
      ? await tryRest(operation, target, target.actor ?? reader)
      : await tryLocal(operation, target, target.actor?.user ?? (await userOf(reader)))
  const after = await trace(target.collection, target.id)
  expect(isDone, `${reader} may ${may ? '' : 'not '}${operation}`).toBe(may)
  if (!may) expect(after, `${reader} leaves no trace`).toEqual(before)
  const { leaves, data } = operations[operation] as Operation
  if (may && leaves) expect(leaves(after.row), `${operation} by ${reader} has its effect`).toBe(true)
  return may && Boolean(leaves ?? data)
}

const isPersonal = (state: State) => state === 'own account' || state === 'own record'

function operationsOf(collection: CollectionSlug): OperationName[] {
  const { auth, disableDuplicate, trash, versions } = payload.collections[collection].config
  return [
    ...(['create', 'read', 'list', 'count', 'change', 'delete', 'bulk change', 'bulk delete'] as const),
    ...(disableDuplicate ? [] : (['duplicate'] as const)),
    ...(versions
      ? (['list versions', 'read a version', 'restore a version', 'restore a version as draft'] as const)
      : []),
    ...(versions ? (['create published', 'save a draft', 'publish', 'unpublish'] as const) : []),
    ...(trash ? (['trash', 'take from trash'] as const) : []),
    ...(auth ? (['unlock'] as const) : []),
  ]
}

describe('the table', () => {
  test('names every collection and every global', () => {
    expect(Object.keys(accessTable).toSorted()).toEqual(Object.keys(payload.collections).toSorted())
    expect(payload.config.globals.map(({ slug }) => slug)).toEqual(['settings'])
    expect(payload.config.endpoints.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'post /bounces',
      'get /access',
      'get /og',
    ])
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
