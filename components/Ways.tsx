import type { HomePage } from '@/lib/queries/types'

export function Ways({ ways }: Pick<HomePage, 'ways'>) {
  return (
    <ul className="ways">
      {ways.map(({ heading, text, link }) => (
        <li key={heading}>
          <h3 className="text-h3">{heading}</h3>
          <p className="mt-2 max-w-112">{text}</p>
          {link && (
            <p className="mt-2">
              <a className="arrow inline-block py-1 font-semibold" href={link.href}>
                {link.label}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
