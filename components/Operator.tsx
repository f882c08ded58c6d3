import type { Settings } from '@/lib/queries/types'

/** Who commissions the office and who runs it. */
export function Operator({ settings }: { settings: Settings }) {
  const { officeName, ministry, operator } = settings
  return (
    <div className="text">
      <p className="max-md:hidden">
        Das {officeName} ist ein Projekt des {genitive(ministry.name)} ({ministry.abbreviation}).
      </p>
      <p>{operator.description}</p>
      <p className="flex flex-wrap gap-x-8 font-semibold">
        {ministry.href && (
          <a className="inline-block py-1" href={ministry.href}>
            Zum Ministerium
          </a>
        )}
        {operator.href && (
          <a className="inline-block py-1" href={operator.href}>
            Zu {operator.name}
          </a>
        )}
      </p>
    </div>
  )
}

/** "Bundesministerium für …" becomes "Bundesministeriums für …". */
export function genitive(ministry: string) {
  return ministry.replace(/^(\S*ministerium)\b/, '$1s')
}
