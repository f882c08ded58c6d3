import { describe, expect, test } from 'vitest'
import { toRichText } from '../lib/queries/rich-text.ts'
import { change, create, publish, sample } from './fixtures/documents.ts'
import { custom, draw, inspect, internal, link, paragraph, state } from './fixtures/editor.ts'
import { payload, rest } from './fixtures/site.ts'

const hostileAddresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\tjavascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  '//evil.example/',
  '/\\evil.example/',
  '\\\\evil.example',
  '/\t/evil.example/',
  '/\n/evil.example',
  'https:evil.example',
  'evil.example',
  '',
  null,
  7,
  {},
  ['javascript:alert(1)'],
]

describe('a link', () => {
  test.each(hostileAddresses)('to %j keeps its text and loses its address', (url) => {
    expect(draw(paragraph(custom(url)))).toEqual([{ type: 'paragraph', children: [{ type: 'text', text: 'Link' }] }])
    expect(inspect(draw(paragraph({ ...custom(url), type: 'autolink' }))).hrefs).toEqual([])
  })

  test.each([
    'https://www.example.org/a?b=c#d',
    'http://example.org',
    'mailto:anna@example.org',
    'tel:+4930123',
    '/kontakt',
    '#anfang',
  ])('to %s stays', (url) => expect(inspect(draw(paragraph(custom(url)))).hrefs).toEqual([url]))

  test.each(hostileAddresses)('to %j cannot be published over REST', async (url) => {
    const content = state(paragraph(custom(url)))
    const { body } = await rest('/posts', {
      as: 'freigabe',
      method: 'POST',
      body: sample('posts', { content, _status: 'published' }),
    })
    if (body.doc) expect(inspect(toRichText(body.doc.content)).hrefs).toEqual([])
  })

  test('to a document that is not public loses its address, to a public one it has the path', async () => {
    const [shown, hidden] = [await publish('topics'), await create('topics', { _status: 'draft' })]
    const content = state(paragraph(internal('topics', shown.id), internal('topics', hidden.id)))
    const { id } = await publish('posts', { content })
    const read = () => payload.findByID({ collection: 'posts', id, depth: 2, overrideAccess: false })
    expect(inspect(toRichText((await read()).content)).hrefs).toEqual([`/themen/${shown.slug}`])
    await change('topics', shown.id, { _status: 'draft' })
    expect(inspect(toRichText((await read()).content)).hrefs).toEqual([])
  })

  test.each([
    internal('constructor', { slug: 'x' }),
    internal('__proto__', { slug: 'x' }),
    internal('toString', { slug: 'x' }),
    internal('users', { slug: 'x' }),
    internal('pages', { slug: '/evil.example' }),
    internal('pages', { slug: '\\evil.example' }),
    internal('posts', { slug: { toString: 'x' } }),
    internal('posts', {}),
    internal('posts', null),
    link({ linkType: 'internal', doc: null }),
    link({ linkType: 'internal' }),
    link(null),
    link(undefined),
    link('https://example.org'),
  ])('with a made-up target leads nowhere (%#)', (node) => {
    expect(inspect(draw(paragraph(node))).hrefs).toEqual([])
  })
})
