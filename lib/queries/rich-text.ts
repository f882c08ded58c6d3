import type { Document, Media } from '../payload-types'
import { toSlug } from '../slug'
import { pathOf, related, toFileLink, toPicture } from './map'
import type { Inline, RichNode, RichText } from './types'

/*
 * The editor's document becomes a small tree that names everything a page can draw. What is not named here is left
 * out, so nothing an editor pastes or posts over REST reaches a page unforeseen.
 */

type EditorNode = Record<string, unknown> & { type: string; children?: EditorNode[] }
type EditorState = { root: { children: unknown[] } } | null | undefined

/** Turns what the editor stores into what `RichText` draws. Headings get ids that are unique within the text. */
export function toRichText(state: EditorState): RichText {
  const ids = new Set<string>()
  return (state?.root.children as EditorNode[] | undefined)?.flatMap((node) => toNodes(node, ids)) ?? []
}

function toNodes(node: EditorNode, ids: Set<string>): RichNode[] {
  switch (node.type) {
    case 'paragraph': {
      const children = toInlines(node.children)
      return children.length ? [{ type: 'paragraph', children }] : []
    }
    case 'heading': {
      const children = toInlines(node.children)
      const level = { h2: 2, h3: 3, h4: 4 }[String(node.tag)] as 2 | 3 | 4 | undefined
      if (!children.length || !level) return []
      return [{ type: 'heading', level, id: uniqueId(textOf(children), ids), children }]
    }
    case 'list':
      return [toList(node)]
    case 'block':
      return toBlock(node.fields as Record<string, unknown>, ids)
    default:
      return []
  }
}

function toList(node: EditorNode): Extract<RichNode, { type: 'list' }> {
  const items: Extract<RichNode, { type: 'list' }>['items'] = []
  for (const item of node.children ?? []) {
    const nested = item.children?.find((child) => child.type === 'list')
    const children = toInlines(item.children?.filter((child) => child.type !== 'list'))
    const last = items.at(-1)
    if (nested && !children.length && last) last.list = toList(nested)
    else items.push({ children, list: nested && toList(nested) })
  }
  return { type: 'list', ordered: node.listType === 'number', items }
}

function toBlock(fields: Record<string, unknown>, ids: Set<string>): RichNode[] {
  switch (fields.blockType) {
    case 'quote':
      return [{ type: 'quote', text: String(fields.text ?? ''), source: optional(fields.source) }]
    case 'figure': {
      const picture = toPicture(fields.image as number | Media)
      return picture ? [{ type: 'figure', picture, caption: optional(fields.caption) }] : []
    }
    case 'infoBox': {
      const { root } = (fields.content ?? { root: { children: [] } }) as { root: { children: EditorNode[] } }
      const children = root.children.flatMap((child) => toNodes(child, ids))
      return [{ type: 'infoBox', title: String(fields.title ?? ''), children }]
    }
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

function toInlines(nodes: EditorNode[] = []): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'linebreak') return [{ type: 'break' }]
    if (node.type === 'link' || node.type === 'autolink') {
      const children = toInlines(node.children)
      const href = hrefOf(node.fields as LinkFields)
      return href ? [{ type: 'link', href, children }] : children
    }
    if (node.type !== 'text' || !node.text) return []
    const format = Number(node.format)
    const marks = { ...(format & bold && { bold: true as const }), ...(format & italic && { italic: true as const }) }
    return [{ type: 'text', text: String(node.text), ...marks }]
  })
}

type LinkFields = {
  linkType?: string
  url?: string
  doc?: { relationTo: keyof typeof pathOf; value: number | { slug: string; title: string } }
}

/** A link to a document that is not public leads nowhere: its text stays, the link goes. */
function hrefOf({ linkType, url, doc }: LinkFields) {
  if (linkType === 'internal') {
    const target = related(doc?.value)
    return target && doc && pathOf[doc.relationTo]?.(target)
  }
  return url && /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(url) ? url : undefined
}

function uniqueId(text: string, ids: Set<string>) {
  const base = toSlug(text) || 'abschnitt'
  let id = base
  for (let count = 2; ids.has(id); count++) id = `${base}-${count}`
  ids.add(id)
  return id
}

const textOf = (inlines: Inline[]): string =>
  inlines
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'link' ? textOf(inline.children) : ' '))
    .join('')

const optional = (value: unknown) => (typeof value === 'string' && value ? value : undefined)
