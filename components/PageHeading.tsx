import type { ReactNode } from 'react'

type Props = { title: string; lead?: string; children?: ReactNode }

export function PageHeading({ title, lead, children }: Props) {
  return (
    <header className="wrap pt-8 pb-10 md:pt-14 md:pb-16">
      <h1 className="max-w-260 text-h1">{title}</h1>
      {lead && <p className="mt-6 max-w-160 text-lead md:ms-[16.66%]">{lead}</p>}
      {children}
    </header>
  )
}
