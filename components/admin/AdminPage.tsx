import { RootPage } from '@payloadcms/next/views'
import { type ComponentProps, cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react'
import './berlin-time'
import { FailedView } from './FailedView'

type Drawn = ReactElement<{ children?: ReactNode; initPageResult?: unknown }>

/**
 * A page of the admin. Payload's view of a document, which also creates the draft behind an empty form, logs whatever
 * fails and returns nothing (`DocumentView` of @payloadcms/next): a page without a word. It gets words here.
 */
export async function AdminPage(props: ComponentProps<typeof RootPage>) {
  const { segments = [] } = await props.params
  const page = await RootPage(props)
  return isOfDocument(segments) ? guarded(page, `/admin/${segments.slice(0, 2).join('/')}`) : page
}

const isOfDocument = ([kind, , id]: string[]) => kind === 'globals' || (kind === 'collections' && id !== undefined)

/** The same page with its view guarded, which is the element that was given the facts of the page. */
function guarded(node: ReactNode, list: string): ReactNode {
  if (Array.isArray(node)) return node.map((child: ReactNode) => guarded(child, list))
  if (!isValidElement(node)) return node
  const { type, props, key } = node as Drawn
  if (props.initPageResult && typeof type === 'function') {
    return <Guarded key={key} view={type as View} props={props} list={list} />
  }
  return props.children ? cloneElement(node as Drawn, {}, guarded(props.children, list)) : node
}

type View = (props: object) => Promise<ReactNode>

async function Guarded({ view, props, list }: { view: View; props: object; list: string }) {
  return (await view(props)) ?? <FailedView list={list} />
}
