import { describe, expect, test } from 'vitest'
import { numbered, toSlug } from '../lib/slug.ts'
import { change, create, publish, sample } from './fixtures/documents.ts'
import { payload, rest } from './fixtures/site.ts'

describe('the slug of a title', () => {
  test.each([
    ['Bürger:innen', 'buergerinnen'],
    ['Bürger*innen und Nutzer_innen', 'buergerinnen-und-nutzerinnen'],
    [
      'Wie können wir den Geflüchteten aus der Ukraine helfen?',
      'wie-koennen-wir-den-gefluechteten-aus-der-ukraine-helfen',
    ],
    ['Äpfel, Öl und Übermut: Straße', 'aepfel-oel-und-uebermut-strasse'],
    ['GROẞE STRAẞE', 'grosse-strasse'],
    ['Štefan Štefančík', 'stefan-stefancik'],
    ['A\u0308pfel', 'aepfel'],
    ['place/making', 'place-making'],
    ['  – „Zitat“ …  ', 'zitat'],
    ['WohnZimmer 2.0', 'wohnzimmer-2-0'],
    ['Forschung & Lehre', 'forschung-und-lehre'],
    ['🎉', ''],
    ['', ''],
  ])('%j is %j', (title, slug) => {
    expect(toSlug(title)).toBe(slug)
  })

  test('holds only what an address may hold, for any title', () => {
    const pool = [...'aäbBcčdeéöüßẞŠzZ019 -_:*·/\\.,;&?#%+"\'„“–…\u00a0\u200b\u0000İıłøñ日🎉€']
    let seed = 20220428
    const next = (limit: number) => (seed = (seed * 1103515245 + 12345) % 2 ** 31) % limit
    for (let round = 0; round < 3000; round++) {
      const title = Array.from({ length: next(160) }, () => pool[next(pool.length)]).join('')
      const slug = toSlug(title)
      expect(slug, JSON.stringify(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(slug.length, JSON.stringify(title)).toBeLessThanOrEqual(80)
      expect(toSlug(slug), JSON.stringify(title)).toBe(slug)
    }
  })

  test('ends at a word, with 80 characters at most', () => {
    const words = (count: number, length: number) => Array(count).fill('x'.repeat(length)).join(' ')
    expect(toSlug(words(30, 9))).toHaveLength(79)
    expect(toSlug('x'.repeat(80))).toHaveLength(80)
    expect(toSlug('x'.repeat(200))).toHaveLength(80)
    expect(toSlug(`${'x'.repeat(80)} y`)).toBe('x'.repeat(80))
    expect(toSlug(`${'x'.repeat(79)} yy`)).toBe('x'.repeat(79))
  })

  test('stays within 80 characters with a number behind it', () => {
    expect(numbered('werkstatt', 1)).toBe('werkstatt')
    expect(numbered('werkstatt', 2)).toBe('werkstatt-2')
    expect(numbered('x'.repeat(80), 12)).toBe(`${'x'.repeat(77)}-12`)
    expect(numbered(`${'x'.repeat(70)}-${'y'.repeat(9)}`, 2)).toBe(`${'x'.repeat(70)}-2`)
  })
})

describe('a document', () => {
  const unique = (title: string) => `${title} ${crypto.randomUUID().slice(0, 8)}`
  const slugOf = async (id: number) => (await payload.findByID({ collection: 'posts', id, overrideAccess: true })).slug

  test('gets its slug from its title when it is created', async () => {
    const title = unique('Für Bürger:innen')
    expect((await create('posts', { title })).slug).toBe(toSlug(title))
  })

  test('keeps a slug that was written by hand', async () => {
    const slug = toSlug(unique('von Hand'))
    expect((await create('posts', { slug })).slug).toBe(slug)
  })

  test.each(['posts', 'events', 'topics', 'pages'] as const)(
    'of %s cannot share a slug, and says so in German',
    async (collection) => {
      const { slug } = await create(collection)
      const body = sample(collection, { slug })
      const answer = await rest(`/${collection}`, { as: 'redaktion', method: 'POST', body })
      expect(answer.status).toBe(400)
      expect(answer.body.errors[0].data.errors[0]).toMatchObject({
        path: 'slug',
        message: expect.stringMatching(/gibt es schon/),
      })
    },
  )

  test.each(['Groß', 'mit leerzeichen hier', 'ü', '-a', 'a--b', 'a/b', '../a', 'a?b', '%2e'])(
    'refuses the slug %j',
    async (slug) => {
      const { id } = await publish('posts')
      const answer = await rest(`/posts/${id}`, { as: 'freigabe', method: 'PATCH', body: { slug } })
      expect(answer.status).toBe(400)
      expect(answer.body.errors[0].data.errors[0].message).toContain('Bitte nur Kleinbuchstaben')
    },
  )

  test.each(['newsletter', 'barriere-melden', 'veranstaltungen', 'admin'])(
    'of pages cannot take the address /%s from the site',
    async (slug) => {
      const { id } = await publish('pages')
      const answer = await rest(`/pages/${id}`, { as: 'freigabe', method: 'PATCH', body: { slug } })
      expect(answer.status).toBe(400)
      expect(answer.body.errors[0].data.errors[0].message).toContain('gehört fest zur Website')
    },
  )

  test('keeps its slug when its title changes after publication', async () => {
    const { id, slug } = await publish('posts')
    await change('posts', id, { title: unique('Neuer Titel') }, { draft: true })
    await rest(`/posts/${id}`, {
      as: 'freigabe',
      method: 'PATCH',
      body: { title: unique('Noch neuer'), _status: 'published' },
    })
    expect(await slugOf(id)).toBe(slug)
  })

  test('gets another slug after publication only when somebody writes one', async () => {
    const { id } = await publish('posts')
    const slug = toSlug(unique('neue Adresse'))
    await rest(`/posts/${id}`, { as: 'freigabe', method: 'PATCH', body: { slug } })
    expect(await slugOf(id)).toBe(slug)
  })

  test('has a slug of its own in English', async () => {
    const { id, slug } = await publish('posts')
    const english = { ...sample('posts'), title: unique('Hello world') }
    const saved = await rest(`/posts/${id}?locale=en`, { as: 'freigabe', method: 'PATCH', body: english })
    expect(saved.body.doc.slug).toBe(toSlug(english.title))
    expect(await slugOf(id)).toBe(slug)
  })
})
