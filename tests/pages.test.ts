import { beforeEach, describe, expect, test } from 'vitest'
import { change, create, fromNow, hour, publish, richText, trace, type Data } from './fixtures/documents.ts'
import { payload, rest, userOf } from './fixtures/site.ts'

/* The law wants Impressum, Datenschutz and their kind always there. */

const key = 'impressum'
let id: number

beforeEach(async () => {
  const found = await payload.find({
    collection: 'pages',
    where: { key: { equals: key } },
    overrideAccess: true,
    trash: true,
  })
  id = found.docs[0]?.id ?? (await publish('pages', { key, title: 'Impressum', slug: key })).id
})

/** What must stay: visible to everybody, at its place. */
async function standing() {
  const visible = await payload.find({ collection: 'pages', where: { key: { equals: key } }, overrideAccess: false })
  const row = (await trace('pages', id)).row
  return {
    visible: visible.docs.map((page) => page.id),
    slug: row?.slug,
    key: row?.key,
    deletedAt: row?.deletedAt ?? null,
  }
}

const attacks: Record<string, Data> = {
  'withdrawing it': { _status: 'draft' },
  'withdrawing it with new text': { _status: 'draft', title: 'Weg', publishedAt: null },
  'trashing it': { deletedAt: fromNow(-hour) },
  'trashing it with a number': { deletedAt: 1 },
  'dating it to the future': { publishedAt: '2099-01-01T00:00:00.000Z' },
  'dating it to the future without its key': { publishedAt: '2099-01-01T00:00:00.000Z', key: null },
  'removing its date': { publishedAt: null },
  'removing its key': { key: null },
  'taking another key': { key: 'datenschutz' },
  'changing its slug': { slug: 'ganz-anders' },
  'letting the title make its slug': { generateSlug: true, title: 'Ganz anders' },
}
const queries = ['', '?draft=true', '?unpublishAllLocales=true', '?draft=true&unpublishAllLocales=true', '?trash=true']

describe.each(['freigabe', 'administration'] as const)('%s', (as) => {
  test.each(Object.entries(attacks))('cannot harm a fixed page by %s through REST', async (_, body) => {
    const before = await standing()
    for (const query of queries) {
      await rest(`/pages/${id}${query}`, { as, method: 'PATCH', body })
      await rest(`/pages${query || '?'}&where[key][equals]=${key}`, { as, method: 'PATCH', body })
      await rest(`/pages${query || '?'}&where[id][equals]=${id}`, { as, method: 'PATCH', body })
    }
    expect(await standing()).toEqual(before)
  })

  test.each(Object.entries(attacks))('cannot harm a fixed page by %s through the Local API', async (_, data) => {
    const before = await standing()
    const who = { collection: 'pages', data: data as never, overrideAccess: false, user: await userOf(as) } as const
    for (const more of [{}, { draft: true }, { unpublishAllLocales: true }, { trash: true }]) {
      await payload.update({ ...who, ...more, id }).catch(() => {})
      await payload.update({ ...who, ...more, where: { key: { equals: key } } }).catch(() => {})
    }
    expect(await standing()).toEqual(before)
  })

  test('cannot delete a fixed page, alone or among others', async () => {
    const before = await standing()
    const other = await publish('pages')
    expect((await rest(`/pages/${id}`, { as, method: 'DELETE' })).status).toBe(403)
    for (const condition of [
      `[id][in]=${id},${other.id}`,
      '[key][exists]=true',
      '[id][exists]=true',
      '[title][like]=Impressum',
    ]) {
      await rest(`/pages?where${condition}`, { as, method: 'DELETE' })
      await rest(`/pages?trash=true&where${condition}`, { as, method: 'DELETE' })
    }
    const who = { collection: 'pages', overrideAccess: false, user: await userOf(as) } as const
    await expect(payload.delete({ ...who, id })).rejects.toThrow('fester Teil')
    await expect(payload.delete({ ...who, where: { id: { in: [id, other.id] } } })).rejects.toThrow('fester Teil')
    expect(await standing()).toEqual(before)
  })

  test('cannot withdraw a fixed page by way of its drafts', async () => {
    const before = await standing()
    const harmful = { publishedAt: '2099-01-01T00:00:00.000Z', _status: 'draft', title: `Entwurf ${as}` }
    await rest(`/pages/${id}?draft=true`, { as, method: 'PATCH', body: harmful })
    const { docs } = await payload.findVersions({
      collection: 'pages',
      where: { parent: { equals: id } },
      overrideAccess: true,
    })
    for (const version of docs) await rest(`/pages/versions/${version.id}`, { as, method: 'POST', body: {} })
    await rest(`/pages/${id}`, { as, method: 'PATCH', body: { _status: 'published' } })
    await rest(`/pages?draft=true&where[title][like]=Entwurf`, {
      as,
      method: 'PATCH',
      body: { deletedAt: fromNow(-1) },
    })
    await rest(`/pages?where[title][like]=Entwurf`, { as, method: 'PATCH', body: { deletedAt: fromNow(-1) } })
    expect(await standing()).toEqual(before)
  })

  test('can change the text of a fixed page and publish it', async () => {
    const body = { lead: `Neu von ${as}`, publishedAt: fromNow(-hour), _status: 'published' }
    expect((await rest(`/pages/${id}`, { as, method: 'PATCH', body })).status).toBe(200)
    expect((await payload.findByID({ collection: 'pages', id, overrideAccess: false })).lead).toBe(`Neu von ${as}`)
  })

  test('can publish a fixed page in English', async () => {
    const body = { title: 'Imprint', content: richText('Text.'), _status: 'published' }
    expect((await rest(`/pages/${id}?locale=en`, { as, method: 'PATCH', body })).status).toBe(200)
  })
})

test('a fixed page refuses withdrawal in German and with the reason', async () => {
  const { status, body } = await rest(`/pages/${id}`, {
    as: 'administration',
    method: 'PATCH',
    body: { _status: 'draft' },
  })
  expect([status, body.errors[0].message]).toEqual([403, expect.stringContaining('fester Teil der Website')])
})

test('a copy of a fixed page has no fixed place', async () => {
  const { body } = await rest(`/pages/${id}/duplicate`, { as: 'freigabe', method: 'POST', body: {} })
  expect((await trace('pages', body?.doc?.id ?? 0)).row?.key ?? null).toBeNull()
  expect((await standing()).visible).toEqual([id])
})

test('a page without a key can be withdrawn and deleted', async () => {
  const page = await create('pages', { _status: 'published' })
  await change('pages', page.id, { _status: 'draft' })
  expect((await rest(`/pages/${page.id}`, { as: 'freigabe', method: 'DELETE' })).status).toBe(200)
})
