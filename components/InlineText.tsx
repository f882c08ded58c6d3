import type { Inline } from '@/lib/queries/types'

export function InlineText({ nodes }: { nodes: Inline[] }) {
  return nodes.map((node, i) => <Piece key={i} node={node} />)
}

function Piece({ node }: { node: Inline }) {
  if (node.type === 'break') return <br />
  if (node.type === 'link') {
    return (
      <a href={node.href}>
        <InlineText nodes={node.children} />
      </a>
    )
  }
  const { text, bold, italic, lang } = node
  const marked = italic ? <em>{text}</em> : text
  const weighted = bold ? <strong>{marked}</strong> : marked
  const isTabbed = text.includes('\t')
  if (!lang && !isTabbed) return weighted
  return (
    <span lang={lang} className={isTabbed ? 'whitespace-pre-wrap' : undefined}>
      {weighted}
    </span>
  )
}
