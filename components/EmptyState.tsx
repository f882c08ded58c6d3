import type { ReactNode } from 'react'
import { Drawing } from './Drawing'

export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-8 md:grid-cols-2 md:items-center">
      <Drawing name={title} className="aspect-video w-full" />
      <div>
        <h2 className="text-h3">{title}</h2>
        <div className="mt-4 max-w-144">{children}</div>
      </div>
    </div>
  )
}
