import type { Link } from '@/lib/queries/types'

/** One step up; stands before the heading. */
export function BackLink({ label, href }: Link) {
  return (
    <nav aria-label="Übergeordnete Seite" className="text-small mb-4">
      <a className="inline-flex min-h-9 items-center" href={href}>
        <span aria-hidden="true">←&#8201;</span>
        {label}
      </a>
    </nav>
  )
}
