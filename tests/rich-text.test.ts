import { describe, expect, test } from 'vitest'
import { toRichText } from '../lib/queries/rich-text.ts'
import { block, create, element, publish, richText, textNode, type Data } from './fixtures/documents.ts'
import { custom, draw, heading, inspect, item, list, paragraph, state } from './fixtures/editor.ts'
import { payload, rest } from './fixtures/site.ts'

/* Whatever an editor posts, a page draws only the small tree of `RichText`. */

describe('hostile editor text', () => {
  const nested = (depth: number, wrap: (inner: unknown) => unknown, core: unknown) => {
    let node = core
    for (let level = 0; level < depth; level++) node = wrap(node)
    return node
  }

  const trees: Record<string, unknown> = {
    'nothing at all': null,
    'no root': {},
    'an empty root': { root: null },
    'a root without children': { root: {} },
    'children that are no list': { root: { children: 'x' } },
    'nulls among the nodes': state(null, undefined, 7, 'x', [], paragraph(null, 7, 'x', textNode('Text'))),
    'nodes without a type': state({}, { type: null }, { type: {} }, paragraph({}, { type: 'text' })),
    'unknown nodes': state(element('script', [textNode('alert(1)')]), element('iframe', []), {
      type: 'html',
      html: '<b>',
    }),
    'unknown blocks': state(
      block('video', { url: 'x' }),
      block('__proto__', {}),
      { type: 'block' },
      { type: 'block', fields: null },
    ),
    'blocks full of nothing': state(block('quote', {}), block('figure', {}), block('infoBox', {}), block('file', {})),
    'blocks full of the wrong things': state(
      block('quote', { text: { a: 1 }, source: ['x'] }),
      block('figure', { image: 'x', caption: {} }),
      block('infoBox', { title: null, content: { root: { children: [null] } } }),
      block('infoBox', { title: 'x', content: 'x' }),
      block('infoBox', { title: 'x', content: { root: null } }),
      block('file', { document: [] }),
    ),
    'lists full of the wrong things': state(
      list(null, 'x', item(null), item(list(null))),
      { type: 'list' },
      { type: 'list', children: 'x' },
    ),
    'text that is no text': state(
      paragraph(textNode({ a: 1 }), textNode(['x']), textNode(null), textNode(7), textNode('Text')),
    ),
    'headings of other levels': state(
      heading('h1', 'x'),
      heading('h5', 'x'),
      heading('script', 'x'),
      heading('constructor', 'x'),
    ),
    'links in links in links': state(
      paragraph(nested(600, (inner) => ({ ...custom('/a'), children: [inner] }), textNode('x'))),
    ),
    'lists in lists in lists': state(list(item(nested(600, (inner) => list(item(inner)), textNode('x'))))),
    'boxes in boxes in boxes': state(
      nested(300, (inner) => block('infoBox', { title: 'x', content: state(inner) }), paragraph()),
    ),
  }

  test.each(Object.keys(trees))('with %s becomes a tree of ours', (name) => {
    expect(() => inspect(toRichText(trees[name] as never))).not.toThrow()
  })

  test.each(Object.keys(trees))('with %s over REST breaks nothing a page reads', async (name) => {
    const { id } = await create('posts', { _status: 'draft' })
    const sent = await rest(`/posts/${id}?draft=true`, {
      as: 'redaktion',
      method: 'PATCH',
      body: { content: trees[name] },
    })
    expect(sent.text).not.toMatch(/node_modules|select |insert /)
    const draft = await payload.findByID({ collection: 'posts', id, draft: true, depth: 2, overrideAccess: true })
    expect(() => inspect(toRichText(draft.content))).not.toThrow()
  })

  test('keeps what is good beside it', () => {
    const tree = draw(
      null,
      element('script', []),
      paragraph(null, textNode('Gut')),
      block('video', {}),
      heading('h2', 'Titel'),
    )
    expect(inspect(tree).texts).toEqual(['Gut', 'Titel'])
  })
})

describe('good editor text', () => {
  test('has headings with unique ids', () => {
    const tree = draw(
      heading('h2', 'Was wir tun'),
      heading('h3', 'Was wir tun'),
      heading('h4', '🎉'),
      heading('h2', '🎉'),
    )
    expect(tree.map((node) => node.type === 'heading' && [node.level, node.id])).toEqual([
      [2, 'text--was-wir-tun'],
      [3, 'text--was-wir-tun-2'],
      [4, 'text--abschnitt'],
      [2, 'text--abschnitt-2'],
    ])
    const twice = draw(heading('h2', 'a'), heading('h2', 'a 2'), heading('h2', 'a'))
    expect(new Set(twice.map((node) => node.type === 'heading' && node.id)).size).toBe(3)
  })

  test('has ids that are its own, and links that find them', () => {
    const nodes = state(
      paragraph(custom('#programm'), custom('#eckdaten')),
      heading('h2', 'Programm'),
      heading('h2', 'Eckdaten 2'),
    )
    const tree = toRichText(nodes, 'ethik-tun')
    expect(inspect(tree).hrefs).toEqual(['#ethik-tun--programm', '#eckdaten'])
    expect(tree.flatMap((node) => (node.type === 'heading' ? [node.id] : []))).toEqual([
      'ethik-tun--programm',
      'ethik-tun--eckdaten-2',
    ])
  })

  test('links to people by what the address is', () => {
    const given = ['mailto:030 1234567', 'mailto:a@example.org?subject=Hallo', 'tel:030 1234567', 'tel:Frau Beispiel']
    const tree = draw(paragraph(...given.map(custom)))
    expect(inspect(tree).hrefs).toEqual(['mailto:a@example.org?subject=Hallo', 'tel:+49301234567'])
  })

  test('hangs a nested list on the item before it', () => {
    const tree = draw(list(item(textNode('eins')), item(list(item(textNode('eins a')))), item(textNode('zwei'))))
    expect(tree).toMatchObject([
      {
        type: 'list',
        ordered: false,
        items: [{ list: { items: [{ children: [{ text: 'eins a' }] }] } }, { children: [{ text: 'zwei' }] }],
      },
    ])
  })

  test('knows bold and italic and nothing else of formatting', () => {
    const marks: Data[] = [1, 2, 3, 4, 127, 'x'].map((format) => textNode('t', { format }))
    const [first] = draw(paragraph(...marks))
    expect(first).toEqual({
      type: 'paragraph',
      children: [
        { type: 'text', text: 't', bold: true },
        { type: 'text', text: 't', italic: true },
        { type: 'text', text: 't', bold: true, italic: true },
        { type: 'text', text: 't' },
        { type: 'text', text: 't', bold: true, italic: true },
        { type: 'text', text: 't' },
      ],
    })
  })

  test('survives the way through the database', async () => {
    const content = richText(
      'Ein Satz.',
      heading('h2', 'Überschrift'),
      block('quote', { text: 'Zitat', source: 'Anna' }),
    )
    const { id } = await publish('posts', { content })
    const post = await payload.findByID({ collection: 'posts', id, depth: 2, overrideAccess: false })
    expect(toRichText(post.content).map(({ type }) => type)).toEqual(['paragraph', 'heading', 'quote'])
  })
})
