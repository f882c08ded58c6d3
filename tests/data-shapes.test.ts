import type { Field, PayloadRequest } from 'payload'
import { describe, expect, test } from 'vitest'
import { shapeOf } from '../lib/payload/data-shape.ts'
import { eightAtOnce } from './fixtures/at-once.ts'
import { create, element, richText, sample, textNode, type Data } from './fixtures/documents.ts'
import { payload, rest } from './fixtures/site.ts'

/* Drafts are saved without being validated; what could be no value of a field is refused all the same. */

const values: Record<string, unknown> = {
  'an object': { a: 1 },
  'an object with a number': { id: 'abc', value: 'abc', relationTo: 'gibtesnicht' },
  'a list': [['a']],
  'a list of objects': [{ a: { b: 1 } }],
  'a list of nothing': [null],
  'a text': 'gibtesnicht',
  'an empty text': '',
  'a large number': 1e308,
  'a number of no row': 2147483647,
  'a negative number': -1,
  yes: true,
  'a late date': '+012026-01-01T00:00:00.000Z',
  'an early date': '0000-01-01T00:00:00.000Z',
  'a tree without root': { root: null },
  'a tree of words': { root: { type: 'root', children: ['a'] } },
  'a tree without types': { root: { type: 'root', children: [{ children: [{}] }] } },
  'a link without fields': richText(element('link', [textNode('a')])),
  'a link to an object': richText(element('link', [textNode('a')], { fields: { url: { a: 1 }, linkType: [1] } })),
  'a block nobody has': richText({ type: 'block', version: 2, fields: { blockType: '__proto__' } }),
  'a block whose fields are a list': richText({ type: 'block', version: 2, fields: [1] }),
  'a picture that is a text': richText({ type: 'upload', version: 3, relationTo: 'media', value: 'abc', fields: {} }),
  'a picture of nothing': richText({ type: 'upload', version: 3, relationTo: '__proto__', value: {}, fields: {} }),
  'a row of everything': [{ id: 7, blockType: {}, heading: [], title: 5, content: 'abc', time: {}, key: 1 }],
}

const kinds = [
  'posts',
  'events',
  'topics',
  'team-members',
  'pages',
  'media',
  'documents',
  'newsletters',
  'users',
] as const

const namesOf = (fields: Field[]): string[] =>
  fields.flatMap((field) => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => ('name' in tab ? [tab.name] : namesOf(tab.fields)))
    if ('name' in field && field.name) return field.type === 'ui' ? [] : [field.name]
    return 'fields' in field ? namesOf(field.fields) : []
  }) as string[]

/**
 * Sends each value in all fields at once, and once more only in those where it may pass for one, so that what lies behind
 * the check sees it too. Returns the answers that are neither success nor a refusal with a German sentence.
 */
async function wrongAnswers(path: string, fields: Field[], method: 'PATCH' | 'POST') {
  const names = namesOf(fields)
  const passes = (name: string, value: unknown) => {
    const { mistakes, relations } = shapeOf(fields, { [name]: value }, { payload } as PayloadRequest)
    return mistakes.length + relations.length === 0
  }
  const tries = Object.entries(values).flatMap(([kind, value]) => {
    const passing = names.filter((name) => passes(name, value))
    const isRefused = passing.length < names.length
    return [
      { kind, value, chosen: names, isRefused },
      { kind, value, chosen: passing, isRefused: false },
    ]
  })
  const answers = await eightAtOnce(tries, async ({ kind, value, chosen, isRefused }) => {
    const body = Object.fromEntries(chosen.map((name) => [name, value]))
    const answer = await rest(path, { as: 'administration', method, body })
    const sentence = answer.body?.errors?.[0]?.message ?? ''
    const isRight = answer.status < 400 || (answer.status < 500 && /^[A-ZÄÖÜ].+/.test(sentence))
    return isRight && (!isRefused || answer.status === 400) ? [] : `${kind} in ${chosen}: ${answer.status} ${sentence}`
  })
  return answers.flat()
}

describe('a value of another shape is a mistake at its field, never a fault of ours', () => {
  test.each(kinds)('%s', { timeout: 120_000 }, async (kind) => {
    const { fields, versions } = payload.collections[kind].config
    const { id } = await create(kind, versions ? { _status: 'draft' } : {})
    expect(await wrongAnswers(`/${kind}/${id}?draft=true&autosave=true`, fields, 'PATCH')).toEqual([])
  })

  test('settings', { timeout: 120_000 }, async () => {
    const [{ fields } = { fields: [] }] = payload.config.globals
    expect(await wrongAnswers('/globals/settings', fields, 'POST')).toEqual([])
  })
})

describe('a draft', () => {
  const save = async (body: Data, path = '/posts?draft=true') => {
    const method = /\/\d/.test(path) ? 'PATCH' : 'POST'
    const answer = await rest(path, { as: 'redaktion', method, body })
    const { data } = answer.body.errors?.[0] ?? {}
    return [answer.status, data?.errors?.map((error: Data) => [error.path, error.message])]
  }

  test.each<[string, unknown, string]>([
    ['title', { a: 1 }, 'Hier gehört ein Text hin.'],
    ['title', 5, 'Hier gehört ein Text hin.'],
    ['content', 'abc', 'Dieser Text ist nicht lesbar. Bitte schreiben Sie ihn noch einmal.'],
    ['publishedAt', 'gestern', 'Das ist kein Datum.'],
    ['image', 'abc', 'Dieser Verweis ist nicht möglich. Bitte wählen Sie etwas aus der Liste.'],
    ['image', 2147483647, 'Das gibt es nicht mehr. Bitte wählen Sie etwas anderes aus.'],
    ['topics', [2147483647], 'Das gibt es nicht mehr. Bitte wählen Sie etwas anderes aus.'],
    ['_status', 'geheim', 'Diese Auswahl gibt es hier nicht.'],
  ])('whose %s is %j is refused at that field', async (name, value, message) => {
    const { id } = await create('posts', { _status: 'draft' })
    const body = sample('posts', { [name]: value })
    const refused = [400, [[name, message]]]
    expect(await save(body)).toEqual(refused)
    expect(await save(body, `/posts/${id}?draft=true&autosave=true`)).toEqual(refused)
  })

  test('is refused with all its mistakes at once, by the names people see', async () => {
    const body = { title: 1, teaser: [], topics: 'x' }
    const { body: answer } = await rest('/posts?draft=true', { as: 'redaktion', method: 'POST', body })
    expect(answer.errors[0].message).toMatch(/^Die folgenden Felder sind nicht korrekt: .*Titel.*Themen/)
  })

  test('is not saved in all languages at once', async () => {
    const { id } = await create('posts', { _status: 'draft' })
    const body = { title: { de: 'Ein Titel', en: 'A title' } }
    const answer = await rest(`/posts/${id}?locale=all`, { as: 'administration', method: 'PATCH', body })
    expect([answer.status, answer.body.errors[0].message]).toEqual([400, 'Bitte speichern Sie jede Sprache für sich.'])
  })

  test('with an empty list, as the admin sends it, is saved', async () => {
    const { id } = await create('events', { _status: 'draft' })
    const body = { programme: 0, start: null, start_tz: null, topics: null, mode: null }
    expect(await save(body, `/events/${id}?draft=true&autosave=true`)).toEqual([200, undefined])
  })

  test('may leave out what is missing and point to what is there', async () => {
    const { id: image } = await create('media')
    const { id: topic } = await create('topics')
    const body = { title: '', teaser: null, image, topics: [topic], content: richText('Ein Absatz.') }
    expect(await save(body)).toEqual([201, undefined])
    expect(await save({ ...body, image: { id: image }, topics: [String(topic)] })).toEqual([201, undefined])
  })
})
