import { randomBytes } from 'node:crypto'
import type { Block } from './types.ts'

/** What internal links and pictures of the content refer to, by the number they have in the database. */
export type References = {
  link: (kind: string, slug: string) => { relationTo: string; value: number }
  picture: (name: string) => number
}

type Node = Record<string, unknown>

/** The document the editor would have stored for these blocks. */
export function toEditorState(blocks: Block[], references: References) {
  return {
    root: {
      ...element(
        'root',
        blocks.map((block) => toNode(block, references)),
      ),
      direction: 'ltr' as const,
    },
  }
}

function toNode(block: Block, references: References): Node {
  if (typeof block === 'string') return paragraph(block, references)
  if ('h2' in block) return { ...element('heading', toInlines(block.h2, references)), tag: 'h2' }
  if ('h3' in block) return { ...element('heading', toInlines(block.h3, references)), tag: 'h3' }
  if ('list' in block) return list('bullet', block.list, references)
  if ('steps' in block) return list('number', block.steps, references)
  if ('quote' in block) return fields('quote', { text: block.quote, source: block.source })
  if ('figure' in block) return fields('figure', { image: references.picture(block.figure), caption: block.caption })
  return fields('infoBox', { title: block.box, content: toEditorState(block.text, references) })
}

const paragraph = (text: string, references: References): Node => ({
  ...element('paragraph', toInlines(text, references)),
  textFormat: 0,
  textStyle: '',
})

function list(listType: 'bullet' | 'number', items: string[], references: References): Node {
  const children = items.map((item, index) => ({
    ...element('listitem', toInlines(item, references)),
    value: index + 1,
  }))
  return { ...element('list', children), listType, start: 1, tag: listType === 'bullet' ? 'ul' : 'ol' }
}

const linkPattern = /\[([^\]]+)\]\(([^)]+)\)/g

function toInlines(text: string, references: References): Node[] {
  const nodes: Node[] = []
  let end = 0
  for (const match of text.matchAll(linkPattern)) {
    const [whole, label = '', target = ''] = match
    nodes.push(...plain(text.slice(end, match.index)), link(label, target, references))
    end = match.index + whole.length
  }
  return [...nodes, ...plain(text.slice(end))]
}

function plain(text: string): Node[] {
  return text ? [{ type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 }] : []
}

function link(label: string, target: string, { link: find }: References): Node {
  const [, kind, slug] = /^(topic|post|event|page):(.+)$/.exec(target) ?? []
  const destination =
    kind && slug ? { linkType: 'internal', doc: find(kind, slug) } : { linkType: 'custom', url: target }
  return { ...element('link', plain(label)), version: 3, id: id(), fields: { ...destination, newTab: false } }
}

const fields = (blockType: string, values: Node): Node => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: id(), blockName: '', blockType, ...values },
})

const element = (type: string, children: Node[]) => ({
  type,
  version: 1,
  format: '' as const,
  indent: 0,
  direction: 'ltr' as const,
  children,
})

const id = () => randomBytes(12).toString('hex')
