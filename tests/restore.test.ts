import { describe, expect, test } from 'vitest'
import { change, create, fromNow, hour, nameField, publish, sample, trace, type Content } from './fixtures/documents.ts'
import { payload, rest } from './fixtures/site.ts'

const contents: Content[] = ['posts', 'events', 'topics', 'team-members', 'pages']
const roles = ['redaktion', 'freigabe', 'administration'] as const
const queries = ['', '?draft=true', '?draft=false', '?draft=false&publishAllLocales=true']

const named = (collection: Content, name: string) => ({ [nameField(collection)]: name })

/** Versions of a document, oldest first. */
async function versionsOf(collection: Content, id: number) {
  const { docs } = await payload.findVersions({
    collection,
    where: { parent: { equals: id } },
    sort: 'createdAt',
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ id, version }) => ({ id: Number(id), status: version._status }))
}

const newest = async (collection: Content, id: number) =>
  (await payload.findByID({
    collection,
    id,
    draft: true,
    trash: true,
    depth: 0,
    overrideAccess: true,
  })) as never as Record<string, unknown>

const asVisitor = (collection: Content, id: number) =>
  payload.findByID({ collection, id, depth: 0, overrideAccess: false, disableErrors: true })

/** Public under its second name, after a draft and a first name that was public. */
async function withPast(collection: Content) {
  const { id } = await create(collection, { ...named(collection, 'Nur ein Entwurf'), _status: 'draft' })
  await change(collection, id, { ...named(collection, 'Erster Stand'), _status: 'published' })
  await change(collection, id, { ...named(collection, 'Zweiter Stand'), _status: 'published' })
  return id
}

describe.each(contents)('an old version in %s', (collection) => {
  test.each(roles)('comes back as a draft for %s, and the public page stays as it is', async (as) => {
    const id = await withPast(collection)
    const before = (await trace(collection, id)).row
    const seen = await asVisitor(collection, id)
    const past = await versionsOf(collection, id)
    expect(past.map(({ status }) => status)).toContain('draft')
    for (const { id: version } of past) {
      for (const query of queries) {
        const { status, body } = await rest(`/${collection}/versions/${version}${query}`, { as, method: 'POST' })
        expect([status, body._status]).toEqual([200, 'draft'])
        expect(body.message).toContain('Auf der Website hat sich nichts geändert')
      }
    }
    await rest(`/${collection}/versions/${past[0]!.id}`, { as, method: 'POST' })
    expect(await newest(collection, id)).toMatchObject({ ...named(collection, 'Nur ein Entwurf'), _status: 'draft' })
    expect((await trace(collection, id)).row).toEqual(before)
    expect(await asVisitor(collection, id)).toEqual(seen)
  })

  test('keeps address and date of today, and is published on purpose', async () => {
    const id = await withPast(collection)
    const { slug, publishedAt } = await newest(collection, id)
    const [first] = await versionsOf(collection, id)
    await rest(`/${collection}/versions/${first!.id}`, { as: 'redaktion', method: 'POST' })
    await rest(`/${collection}/${id}?draft=true&autosave=true`, { as: 'redaktion', method: 'PATCH', body: {} })
    const { status } = await rest(`/${collection}/${id}`, {
      as: 'freigabe',
      method: 'PATCH',
      body: { ...sample(collection), ...named(collection, 'Nur ein Entwurf'), _status: 'published' },
    })
    expect(status).toBe(200)
    const doc = await asVisitor(collection, id)
    expect(doc).toMatchObject({ ...named(collection, 'Nur ein Entwurf'), publishedAt, ...(slug ? { slug } : {}) })
  })

  test('of a document that was never public stays a draft', async () => {
    const { id } = await create(collection, { ...named(collection, 'Erster Wortlaut'), _status: 'draft' })
    await change(collection, id, named(collection, 'Zweiter Wortlaut'), { draft: true })
    const [first] = await versionsOf(collection, id)
    const { status } = await rest(`/${collection}/versions/${first!.id}`, { as: 'redaktion', method: 'POST' })
    expect(status).toBe(200)
    expect(await newest(collection, id)).toMatchObject({ ...named(collection, 'Erster Wortlaut'), _status: 'draft' })
    expect((await trace(collection, id)).row?._status).toBe('draft')
  })

  test('of a document in the trash waits until that is taken out of it', async () => {
    const id = await withPast(collection)
    await change(collection, id, { deletedAt: fromNow(-hour) })
    const past = await versionsOf(collection, id)
    const before = (await trace(collection, id)).row
    for (const as of roles) {
      const { status, body } = await rest(`/${collection}/versions/${past[0]!.id}`, { as, method: 'POST' })
      expect([status, body.errors[0].message]).toEqual([409, expect.stringContaining('liegt im Papierkorb')])
    }
    expect((await trace(collection, id)).row).toEqual(before)
    await change(collection, id, { deletedAt: null, _status: 'published' }, { trash: true })
    const trashed = past.at(-1)!
    expect((await rest(`/${collection}/versions/${trashed.id}`, { as: 'freigabe', method: 'POST' })).status).toBe(200)
    expect((await newest(collection, id)).deletedAt ?? null).toBeNull()
    expect(await asVisitor(collection, id)).not.toBeNull()
  })

  test('is nothing to visitors, and an unknown one is a 404', async () => {
    const id = await withPast(collection)
    const [first] = await versionsOf(collection, id)
    expect((await rest(`/${collection}/versions/${first!.id}`, { method: 'POST' })).status).toBe(403)
    for (const version of ['abc', '999999', '1e400']) {
      expect((await rest(`/${collection}/versions/${version}`, { as: 'freigabe', method: 'POST' })).status).toBe(404)
    }
  })
})

describe.each(contents)('a public document in %s', (collection) => {
  test.each(roles)('stays public whatever draft %s saves', async (as) => {
    const { id } = await publish(collection)
    const before = (await trace(collection, id)).row
    const seen = await asVisitor(collection, id)
    const body = { ...named(collection, 'Ein Entwurf'), slug: 'ein-entwurf', publishedAt: fromNow(hour) }
    const saves = ['?draft=true&autosave=true', '?draft=true', '?draft=true&autosave=true&publishAllLocales=true']
    for (const query of saves) {
      for (const _status of [undefined, 'draft']) {
        expect(
          (await rest(`/${collection}/${id}${query}`, { as, method: 'PATCH', body: { ...body, _status } })).status,
        ).toBe(200)
      }
    }
    // A save without the word "draft", behind a draft.
    await rest(`/${collection}/${id}`, { as, method: 'PATCH', body: named(collection, 'Ohne Angabe') })
    await rest(`/${collection}/${id}?autosave=true`, { as, method: 'PATCH', body: { _status: 'draft' } })
    expect((await trace(collection, id)).row).toEqual(before)
    expect(await asVisitor(collection, id)).toEqual(seen)
  })
})

test('the Local API restores nothing, because it cannot say that it means a draft', async () => {
  const id = await withPast('posts')
  const [first] = await versionsOf('posts', id)
  await expect(
    payload.restoreVersion({ collection: 'posts', id: String(first!.id), overrideAccess: true }),
  ).rejects.toThrow('nur als Entwurf')
})
