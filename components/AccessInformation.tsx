import { formatDate } from '@/lib/format'
import type { EventAccess } from '@/lib/queries/types'
import { ContactLink } from './ContactLink'

const answers = { yes: 'ja', no: 'nein', unclear: 'noch offen' }
const signs = { yes: '✓', no: '–', unclear: '?' }

export function AccessInformation({ access }: { access: EventAccess }) {
  const { provisions, note, contact, askUntil } = access
  return (
    <>
      <dl className="grid max-w-152 gap-x-8 sm:grid-cols-2">
        {provisions.map(({ label, answer }) => (
          <div key={label} className="border-line flex flex-wrap justify-between gap-x-4 border-t py-2">
            <dt>{label}</dt>
            <dd className="font-semibold">
              <span aria-hidden="true">{signs[answer]} </span>
              {answers[answer]}
            </dd>
          </div>
        ))}
      </dl>
      {note && <p className="mt-5 max-w-152">{note}</p>}
      {contact && (
        <p className="mt-3 max-w-152">
          Sie brauchen etwas, das hier fehlt? Melden Sie sich{askUntil && <> bis zum {formatDate(askUntil)}</>}:{' '}
          <ContactLink value={contact} />
        </p>
      )}
    </>
  )
}
