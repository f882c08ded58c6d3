import type { RichNode, RichText as Nodes } from '@/lib/queries/types'
import { Figure } from './Figure'
import { FileDownload } from './FileDownload'
import { InlineText } from './InlineText'

/** `sink` moves all headings down where the text stands below a heading of its own. */
export function RichText({ nodes, sink = 0 }: { nodes: Nodes; sink?: 0 | 1 }) {
  return (
    <div className="text">
      {nodes.map((node, i) => (
        <Node key={i} node={node} sink={sink} />
      ))}
    </div>
  )
}

function Node({ node, sink }: { node: RichNode; sink: 0 | 1 }) {
  switch (node.type) {
    case 'paragraph':
      return (
        <p>
          <InlineText nodes={node.children} />
        </p>
      )
    case 'heading': {
      const Heading = `h${(node.level + sink) as 2 | 3 | 4 | 5}` as const
      return (
        <Heading id={node.id}>
          <InlineText nodes={node.children} />
        </Heading>
      )
    }
    case 'list': {
      const List = node.ordered ? 'ol' : 'ul'
      return (
        <List start={node.start}>
          {node.items.map((item, i) => (
            <li key={i}>
              <InlineText nodes={item.children} />
              {item.list && <Node node={item.list} sink={sink} />}
            </li>
          ))}
        </List>
      )
    }
    case 'quote':
      return (
        <blockquote>
          <p className="display text-h3">„{node.text}“</p>
          {node.source && <p className="text-small text-soft mt-2">{node.source}</p>}
        </blockquote>
      )
    case 'figure':
      return <Figure picture={node.picture} caption={node.caption} sizes="(min-width: 48rem) 38rem, 100vw" />
    case 'infoBox':
      return (
        <aside aria-label={node.title} className="edge border-signal bg-sand border-s-4 p-5">
          <p className="display text-h4">{node.title}</p>
          <div className="mt-3">
            <RichText nodes={node.children} sink={sink} />
          </div>
        </aside>
      )
    case 'file':
      return <FileDownload file={node.file} />
  }
}
