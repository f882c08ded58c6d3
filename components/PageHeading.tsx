import type { ReactNode } from 'react'

type Props = { title: string; lead?: string; children?: ReactNode }

export function PageHeading({ title, lead, children }: Props) {
  return (
    <header className="wrap pt-8 pb-10 md:pt-14 md:pb-16">
      <h1 className="text-h1 max-w-260">{title}</h1>
      {lead && <p className="text-lead mt-6 max-w-160">{lead}</p>}
      {children}
    </header>
  )
}
