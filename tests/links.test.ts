import config from '@payload-config'
import type { Field, TextField } from 'payload'
import { describe, expect, test } from 'vitest'
import { isLinkTarget, isWebAddress } from '../lib/links.ts'
import { publish, richText, sample } from './fixtures/documents.ts'
import { custom, paragraph, state } from './fixtures/editor.ts'
import { writeIssue } from './fixtures/newsletter.ts'
import { payload, rest } from './fixtures/site.ts'

/** What looks like an address, and `new URL` refuses. */
const unreadable = [
  'https://a.2027/',
  'https://example.org:99999/',
  'https://[::1/',
  'https://%zz.example.org/',
  'https://a b.example.org/',
  'https://exa<mple.org/',
]
const good = ['https://www.example.org/a?b=c#d', 'https://bücherei-köln.example/', 'https://example.org:8443/']

describe('an address that is typed', () => {
  test.each(unreadable)('%s is none', (value) => {
    expect(() => new URL(value)).toThrow()
    expect([isLinkTarget(value), isWebAddress(value)]).toEqual([false, false])
  })

  test.each(good)('%s is one', (value) => expect([isLinkTarget(value), isWebAddress(value)]).toEqual([true, true]))

  test.each(['/kontakt', '#anfang', 'mailto:anna@example.org', 'tel:+4930123', 'http://example.org'])(
    '%s leads somewhere from a text, and is no website',
    (value) => expect([isLinkTarget(value), isWebAddress(value)]).toEqual([true, false]),
  )
})

describe('https://a.2027/ is refused', () => {
  const broken = state(paragraph(custom('https://a.2027/')))

  test('in the words of an issue, with a sentence at its place', async () => {
    const { id } = await writeIssue()
    const answer = await rest(`/newsletters/${id}`, { as: 'redaktion', method: 'PATCH', body: { content: broken } })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('Eigene Worte')
  })

  test.each(['posts', 'events', 'pages'] as const)('in the text of %s', async (collection) => {
    const { id } = await publish(collection)
    const good = { content: richText('Guten Tag'), _status: 'published' }
    expect((await rest(`/${collection}/${id}`, { as: 'freigabe', method: 'PATCH', body: good })).status).toBe(200)
    const body = { content: broken, _status: 'published' }
    expect((await rest(`/${collection}/${id}`, { as: 'freigabe', method: 'PATCH', body })).status).toBe(400)
  })

  test('in every field that asks for an address', async () => {
    const { collections, globals } = await config
    const fields = [...collections, ...globals].flatMap(({ slug, fields }) => addressFields(slug, fields))
    expect(fields.map(({ place }) => place)).toEqual(
      expect.arrayContaining([
        'events.registration.url',
        'events.stream.url',
        'events.programme.speakers.organisationUrl',
        'media.sourceUrl',
        'settings.ministry.href',
        'settings.operator.href',
        'settings.social.href',
      ]),
    )
    for (const { place, field } of fields) {
      const check = (value: string) =>
        field.validate?.(value as never, { data: {}, siblingData: {}, req: { payload } } as never)
      for (const value of unreadable) expect(await check(value), `${place} ${value}`).toMatch(/https:\/\//)
    }
  })

  test('in a registration over REST', async () => {
    const body = sample('events', { registration: { url: 'https://a.2027/' }, _status: 'published' })
    const answer = await rest('/events', { as: 'freigabe', method: 'POST', body })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('vollständige Adresse')
  })
})

type Found = { place: string; field: TextField }

/** Text fields whose name says that they hold an address, except those that Payload writes itself. */
function addressFields(parent: string, fields: Field[]): Found[] {
  return fields.flatMap((field): Found[] => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) =>
        addressFields('name' in tab && tab.name ? `${parent}.${tab.name}` : parent, tab.fields),
      )
    const place = 'name' in field && field.name ? `${parent}.${field.name}` : parent
    if (field.type === 'text' && !field.admin?.hidden && /^(url|href|\w+Url|\w+Href)$/.test(field.name))
      return [{ place, field: field as TextField }]
    return 'fields' in field ? addressFields(place, field.fields) : []
  })
}
