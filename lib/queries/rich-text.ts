import type { Document, Media } from '../payload-types'
import { contactHref } from '../contact-link'
import { isLinkTarget } from '../links'
import { toSlug } from '../slug'
import { pathOf } from '../paths'
import { toFileLink, toPicture } from './map'
import type { Inline, RichNode, RichText } from './types'

/*
 * The editor's document becomes a small tree that names everything a page can draw. What is not named here is left
 * out, so nothing an editor pastes or posts over REST reaches a page unforeseen.
 */

type EditorNode = Record<string, unknown>

/** Deeper nesting than any editor writes by hand; what lies below is left out. */
const deepest = 24

/**
 * Turns what the editor stores into what `RichText` draws. Headings get ids that are unique within the text and begin
 * with `name` and two hyphens, which no other id of a page does: where a page shows several texts, each has its own name.
 */
export function toRichText(state: unknown, name = 'text'): RichText {
  const anchors: Anchors = { name, ids: new Set(), links: [] }
  const tree = toTree(state, anchors, 0)
  for (const link of anchors.links) {
    const id = idIn(anchors, link.href.slice(1))
    if (anchors.ids.has(id)) link.href = `#${id}`
  }
  return tree
}

/** Headings that can be linked to, and the links that may lead to one of them. */
type Anchors = { name: string; ids: Set<string>; links: { href: string }[] }

const idIn = ({ name }: Anchors, slug: string) => `${name}--${slug}`

const toTree = (state: unknown, anchors: Anchors, depth: number): RichText =>
  isNode(state) && isNode(state.root) ? nodesIn(state.root, depth).flatMap((node) => toNodes(node, anchors, depth)) : []

const isNode = (value: unknown): value is EditorNode => typeof value === 'object' && value !== null

const nodesIn = ({ children }: EditorNode, depth: number): EditorNode[] =>
  Array.isArray(children) && depth < deepest ? children.filter(isNode) : []

const levels = new Map<unknown, 2 | 3 | 4>([
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
])

function toNodes(node: EditorNode, anchors: Anchors, depth: number): RichNode[] {
  switch (node.type) {
    case 'paragraph': {
      const children = toInlines(nodesIn(node, depth), anchors, depth + 1)
      return children.length ? [{ type: 'paragraph', children }] : []
    }
    case 'heading': {
      const children = toInlines(nodesIn(node, depth), anchors, depth + 1)
      const level = levels.get(node.tag)
      if (!children.length || !level) return []
      return [{ type: 'heading', level, id: uniqueId(textOf(children), anchors), children }]
    }
    case 'list':
      return [toList(node, anchors, depth)]
    case 'block':
      return isNode(node.fields) ? toBlock(node.fields, anchors, depth + 1) : []
    default:
      return []
  }
}

function toList(node: EditorNode, anchors: Anchors, depth: number): Extract<RichNode, { type: 'list' }> {
  const items: Extract<RichNode, { type: 'list' }>['items'] = []
  for (const item of nodesIn(node, depth)) {
    const parts = nodesIn(item, depth + 1)
    const nested = parts.find(({ type }) => type === 'list')
    const children = toInlines(
      parts.filter(({ type }) => type !== 'list'),
      anchors,
      depth + 2,
    )
    const list = nested && toList(nested, anchors, depth + 2)
    const last = items.at(-1)
    if (list && !children.length && last) last.list = list
    else items.push({ children, list })
  }
  const ordered = node.listType === 'number'
  const start = ordered && Number.isSafeInteger(node.start) && node.start !== 1 ? Number(node.start) : undefined
  return { type: 'list', ordered, start, items }
}

function toBlock(fields: EditorNode, anchors: Anchors, depth: number): RichNode[] {
  switch (fields.blockType) {
    case 'quote': {
      const text = optional(fields.text)
      return text ? [{ type: 'quote', text, source: optional(fields.source) }] : []
    }
    case 'figure': {
      const picture = toPicture(fields.image as number | Media)
      return picture ? [{ type: 'figure', picture, caption: optional(fields.caption) }] : []
    }
    case 'infoBox':
      return [
        { type: 'infoBox', title: optional(fields.title) ?? '', children: toTree(fields.content, anchors, depth) },
      ]
    case 'file': {
      const file = toFileLink(fields.document as number | Document)
      return file ? [{ type: 'file', file }] : []
    }
    default:
      return []
  }
}

const bold = 1
const italic = 2

function toInlines(nodes: EditorNode[], anchors: Anchors, depth: number): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'linebreak') return [{ type: 'break' }]
    if (node.type === 'link' || node.type === 'autolink') {
      const children = toInlines(nodesIn(node, depth), anchors, depth + 1)
      const href = isNode(node.fields) ? hrefOf(node.fields) : undefined
      if (!href) return children
      const link = { type: 'link' as const, href, children }
      if (href.startsWith('#')) anchors.links.push(link)
      return [link]
    }
    const text = optional(node.text)
    if ((node.type !== 'text' && node.type !== 'tab') || !text) return []
    const format = Number(node.format)
    const marks = { ...(format & bold && { bold: true as const }), ...(format & italic && { italic: true as const }) }
    return [{ type: 'text', text, ...marks }]
  })
}

const contact = /^(?:mailto|tel):([^?]*)(\?\S*)?$/i

/** A link to a document that is not public leads nowhere: its text stays, the link goes. */
function hrefOf({ linkType, url, doc }: EditorNode) {
  if (linkType === 'internal') return isNode(doc) ? pathTo(doc) : undefined
  if (!isLinkTarget(url)) return undefined
  const [, who, fields = ''] = contact.exec(url) ?? []
  if (who === undefined) return url
  const href = contactHref(who)
  return href && `${href}${fields}`
}

function pathTo({ relationTo, value }: EditorNode) {
  if (!isLinked(relationTo) || !isNode(value)) return undefined
  const { slug, key } = value
  return isSlug(key ?? slug) ? pathOf[relationTo]({ slug, key } as never) : undefined
}

const isLinked = (collection: unknown): collection is keyof typeof pathOf =>
  typeof collection === 'string' && Object.hasOwn(pathOf, collection)

const isSlug = (value: unknown) => typeof value === 'string' && value !== '' && value === toSlug(value)

function uniqueId(text: string, anchors: Anchors) {
  const base = idIn(anchors, toSlug(text) || 'abschnitt')
  let id = base
  for (let count = 2; anchors.ids.has(id); count++) id = `${base}-${count}`
  anchors.ids.add(id)
  return id
}

const textOf = (inlines: Inline[]): string =>
  inlines
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'link' ? textOf(inline.children) : ' '))
    .join('')

const optional = (value: unknown) => (typeof value === 'string' && value ? value : undefined)
