import { formatDateTime, formatPrice } from '@/lib/format'
import type { Registration } from '@/lib/queries/types'

/** The way into an event; a link only while it leads somewhere. */
export function RegistrationBox({ registration }: { registration: Registration }) {
  const { state, href, host, opensAt, closesAt, price } = registration
  if (state === 'open' && href) {
    return (
      <>
        <p>
          <a className="button button-signal" href={href}>
            Anmelden ({host ? `${host}, ` : ''}externe Seite)
          </a>
        </p>
        <p className="text-small mt-3">
          {price !== undefined && <>Teilnahme {formatPrice(price)}. </>}
          {closesAt && <>Anmeldung möglich bis {formatDateTime(closesAt)}.</>}
        </p>
      </>
    )
  }
  return (
    <p>
      <strong className="dot" data-state={state}>
        {stateSentence(registration)}
      </strong>
      {state === 'notYetOpen' && opensAt && <> Sie können sich ab {formatDateTime(opensAt)} anmelden.</>}
      {(state === 'notYetOpen' || state === 'none') && price !== undefined && <> Teilnahme {formatPrice(price)}.</>}
    </p>
  )
}

function stateSentence({ state }: Registration) {
  switch (state) {
    case 'none':
      return 'Sie brauchen keine Anmeldung.'
    case 'notYetOpen':
      return 'Die Anmeldung ist noch nicht geöffnet.'
    case 'open':
      return 'Die Anmeldung ist offen.'
    case 'closed':
      return 'Die Anmeldung ist geschlossen.'
    case 'over':
      return 'Diese Veranstaltung ist vorbei.'
    case 'cancelled':
      return 'Diese Veranstaltung ist abgesagt.'
  }
}
