type Props = { page: number; pages: number; href: (page: number) => string }

export function Pagination({ page, pages, href }: Props) {
  if (pages < 2) return null
  return (
    <nav aria-label="Seiten" className="border-line border-t pt-8">
      <ul className="flex flex-wrap items-center gap-2">
        {page > 1 && (
          <li>
            <a className="choice" href={href(page - 1)} rel="prev">
              Neuere
            </a>
          </li>
        )}
        {Array.from({ length: pages }, (_, i) => i + 1).map((number) => (
          <li key={number}>
            <a className="choice" href={href(number)} aria-current={number === page ? 'page' : undefined}>
              <span className="sr-only">Seite </span>
              {number}
            </a>
          </li>
        ))}
        {page < pages && (
          <li>
            <a className="choice" href={href(page + 1)} rel="next">
              Ältere
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
