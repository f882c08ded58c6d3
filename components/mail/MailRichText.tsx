import type { Inline, RichNode, RichText } from '@/lib/queries/types'
import { MailHeading, MailLines, MailLink, MailSmall, MailText } from './MailFrame'

type Props<Node> = { nodes: Node[]; siteUrl: string }

/** The same tree that pages draw, without pictures. */
export function MailRichText({ nodes, siteUrl }: Props<RichText[number]>) {
  return nodes.map((node, i) => <Block key={i} node={node} siteUrl={siteUrl} />)
}

function Block({ node, siteUrl }: { node: RichNode; siteUrl: string }) {
  switch (node.type) {
    case 'paragraph':
      return (
        <MailText>
          <InlineText nodes={node.children} siteUrl={siteUrl} />
        </MailText>
      )
    case 'heading':
      return (
        <MailHeading>
          <InlineText nodes={node.children} siteUrl={siteUrl} />
        </MailHeading>
      )
    case 'list': {
      const List = node.ordered ? 'ol' : 'ul'
      return (
        <List
          start={node.start}
          style={{ fontSize: '18px', lineHeight: '1.5', color: '#15173d', margin: '0 0 18px', paddingLeft: '28px' }}
        >
          {node.items.map((item, i) => (
            <li key={i}>
              <InlineText nodes={item.children} siteUrl={siteUrl} />
              {item.list && <Block node={item.list} siteUrl={siteUrl} />}
            </li>
          ))}
        </List>
      )
    }
    case 'quote':
      return (
        <blockquote style={{ margin: '0 0 18px', paddingLeft: '16px', borderLeft: '4px solid #d3260f' }}>
          <MailText>
            „
            <MailLines text={node.text} />“
          </MailText>
          {node.source && <MailSmall>{node.source}</MailSmall>}
        </blockquote>
      )
    case 'infoBox':
      return (
        <>
          <MailText>
            <strong>{node.title}</strong>
          </MailText>
          <MailRichText nodes={node.children} siteUrl={siteUrl} />
        </>
      )
    case 'file':
      return (
        <MailText>
          <MailLink href={siteUrl + node.file.href}>
            {node.file.title} ({node.file.format})
          </MailLink>
        </MailText>
      )
    case 'figure':
      return null
  }
}

function InlineText({ nodes, siteUrl }: Props<Inline>) {
  return nodes.map((node, i) => {
    if (node.type === 'break') return <br key={i} />
    if (node.type === 'link')
      return (
        <MailLink key={i} href={withoutTracking(new URL(node.href, siteUrl))}>
          <InlineText nodes={node.children} siteUrl={siteUrl} />
        </MailLink>
      )
    const marked = node.italic ? <em>{node.text}</em> : node.text
    return (
      <span key={i} style={node.text.includes('\t') ? { whiteSpace: 'pre-wrap' } : undefined}>
        {node.bold ? <strong>{marked}</strong> : marked}
      </span>
    )
  })
}

/** Campaign tags that came with a copied address stay out. */
function withoutTracking(url: URL) {
  for (const name of [...url.searchParams.keys()])
    if (/^(utm_|mtm_|pk_|fbclid|gclid)/.test(name)) url.searchParams.delete(name)
  return url.href
}
