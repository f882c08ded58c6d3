import type { Link } from '@/lib/queries/types'

export function LinkList({ label, links }: { label: string; links: Link[] }) {
  return (
    <nav aria-label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a className="inline-flex min-h-9 items-center" href={link.href}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
