import { beforeEach, describe, expect, test } from 'vitest'
import { create, type Entry } from './fixtures/documents.ts'
import { createPerson, payload, rest, type Person } from './fixtures/site.ts'

const watched = ['subscribers', 'contact-messages', 'barrier-reports'] as const
let reader: Person

beforeEach(async () => {
  reader = await createPerson('administration')
})

/** What the log says this person did, oldest first. */
async function entriesOf({ user }: Person) {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: { actorId: { equals: user.id } },
    sort: 'id',
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ action, record }) => `${action}: ${record}`)
}

const label = (collection: Entry) => String(payload.collections[collection].config.labels.plural)

describe.each(watched)('a look at %s', (collection) => {
  test('at one record is one entry with its number', async () => {
    const { id } = await create(collection)
    expect((await rest(`/${collection}/${id}?depth=2`, { as: reader })).status).toBe(200)
    expect(await entriesOf(reader)).toEqual([`Angesehen: ${label(collection)} ${id}`])
  })

  test('at a list is one entry with the numbers of what was shown', async () => {
    const shown = [await create(collection), await create(collection)].map(({ id }) => id)
    const path = `/${collection}?sort=id&where[id][in]=${shown.join(',')}`
    expect((await rest(path, { as: reader })).body.docs).toHaveLength(2)
    expect(await entriesOf(reader)).toEqual([`Liste angesehen: ${label(collection)} ${shown.join(', ')}`])
  })

  test('that finds nothing is an entry too, also when it only counts', async () => {
    const nobody = 'where[email][equals]=niemand@example.org'
    await rest(`/${collection}?${nobody}`, { as: reader })
    await rest(`/${collection}/count?${nobody}`, { as: reader })
    await rest(`/${collection}?${nobody}&limit=1&select[id]=true`, { as: reader })
    expect(await entriesOf(reader)).toEqual([
      `Liste angesehen: ${label(collection)} (0 Einträge)`,
      `Gesucht: ${label(collection)} (0 Einträge)`,
      `Liste angesehen: ${label(collection)} (0 Einträge)`,
    ])
  })

  test('that is refused is none', async () => {
    const { id } = await create(collection)
    const other = await createPerson('redaktion')
    for (const path of ['', `/${id}`, '/count']) {
      expect((await rest(`/${collection}${path}`, { as: other })).status).toBe(403)
      expect((await rest(`/${collection}${path}`)).status).toBe(403)
    }
    expect(await entriesOf(other)).toEqual([])
  })

  test('by a person through the Local API is an entry, by the system it is none', async () => {
    const { id } = await create(collection)
    const before = await payload.count({ collection: 'audit-log', overrideAccess: true })
    await payload.findByID({ collection, id, overrideAccess: true, user: reader.user })
    await payload.find({ collection, overrideAccess: true })
    expect(await payload.count({ collection: 'audit-log', overrideAccess: true })).toEqual(before)
    await payload.findDistinct({ collection, field: 'email', overrideAccess: false, user: reader.user })
    await payload.find({ collection, where: { id: { equals: id } }, overrideAccess: false, user: reader.user })
    expect(await entriesOf(reader)).toEqual([
      expect.stringMatching(/^Gesucht: /),
      `Liste angesehen: ${label(collection)} ${id}`,
    ])
  })

  test('leaves no second copy that could be read elsewhere', async () => {
    const { versions, trash } = payload.collections[collection].config
    expect([versions, trash]).toEqual([undefined, undefined])
    const table = collection.replaceAll('-', '_')
    const { rows } = await payload.db.pool.query(
      `select conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = $1::regclass`,
      [table],
    )
    expect(rows.filter(({ name }) => name !== `${table}_rels`)).toEqual([])
  })
})

test('a change is an entry with the number of what was changed', async () => {
  const { id } = await create('contact-messages')
  await rest(`/contact-messages/${id}`, { as: reader, method: 'PATCH', body: { state: 'answered' } })
  const path = `/contact-messages?where[id][equals]=${id}`
  await rest(path, { as: reader, method: 'PATCH', body: { note: 'am Telefon geklärt' } })
  expect(await entriesOf(reader)).toEqual([`Bearbeitet: Anfragen ${id}`, `Bearbeitet: Anfragen ${id}`])
})

describe('the audit log', () => {
  test('is changed by nobody, whatever the door', async () => {
    const { id } = await create('audit-log')
    const before = await payload.findByID({ collection: 'audit-log', id, overrideAccess: true })
    const body = { actor: 'Niemand', action: 'Nichts' }
    const one = `?where[id][equals]=${id}`
    for (const method of ['PATCH', 'DELETE'] as const) {
      expect((await rest(`/audit-log/${id}`, { as: reader, method, body })).status).toBe(403)
      expect((await rest(`/audit-log${one}`, { as: reader, method, body })).status).toBe(403)
    }
    expect((await rest('/audit-log', { as: reader, method: 'POST', body })).status).toBe(403)
    const all = { collection: 'audit-log', id, overrideAccess: true } as const
    await expect(payload.update({ ...all, data: body })).rejects.toThrow()
    await expect(payload.delete({ ...all })).rejects.toThrow()
    expect(await payload.findByID({ ...all })).toEqual(before)
  })

  test.each(["update audit_log set actor = 'x'", 'delete from audit_log', 'truncate audit_log'])(
    'refuses the database role of the site: %s',
    async (statement) => {
      await create('audit-log')
      await expect(payload.db.pool.query(statement)).rejects.toThrow('append-only')
    },
  )
})
