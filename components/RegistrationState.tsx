import { formatDate, formatPrice } from '@/lib/format'
import type { Registration } from '@/lib/queries/types'

/** One line for lists: what a reader can do about this event now. */
export function RegistrationState({ registration }: { registration: Registration }) {
  return (
    <span className="dot font-semibold" data-state={registration.state}>
      {shortState(registration)}
    </span>
  )
}

function shortState({ state, opensAt, price }: Registration) {
  switch (state) {
    case 'none':
      return 'Ohne Anmeldung'
    case 'notYetOpen':
      return opensAt ? `Anmeldung ab ${formatDate(opensAt)}` : 'Anmeldung öffnet bald'
    case 'open':
      return price === undefined ? 'Anmeldung offen' : `Anmeldung offen, ${formatPrice(price)}`
    case 'closed':
      return 'Anmeldung geschlossen'
    case 'over':
      return 'Vorbei'
    case 'cancelled':
      return 'Abgesagt'
  }
}
