'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Erased } from '@/lib/privacy/erase'
import type { Report } from '@/lib/privacy/search'
import { EraseForm } from './EraseForm'
import { PersonReport } from './PersonReport'
import { post } from './post'

type State = { report?: Report; erased?: Erased; message?: string; isBusy?: boolean }

/** The search by address, its report, and what can be done with it. The address is only ever sent in a body. */
export function RightsForm({ reasons }: { reasons: [value: string, label: string][] }) {
  const [{ report, erased, message, isBusy }, setState] = useState<State>({})
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => heading.current?.focus(), [report])

  async function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setState({ isBusy: true, message: 'Es wird gesucht.' })
    const { result, message } = await post<Report>('auskunft', form)
    setState({ report: result, message })
  }

  return (
    <>
      <form onSubmit={find} className="privacy__form" noValidate>
        <label htmlFor="rights-email">E-Mail-Adresse der Person</label>
        <input id="rights-email" name="email" type="email" autoComplete="off" required aria-describedby="rights-help" />
        <p id="rights-help" className="privacy__note">
          Zum Beispiel: name@example.org. Groß- und Kleinschreibung ist gleich.
        </p>
        <button type="submit" className="btn btn--style-primary btn--size-medium" disabled={isBusy}>
          Suchen
        </button>
      </form>
      <div aria-live="polite" role="status" className="privacy__status">
        {message}
        {erased && describe(erased)}
      </div>
      {report && (
        <>
          <PersonReport report={report} headingRef={heading} />
          <EraseForm
            key={report.createdAt}
            email={report.address}
            reasons={reasons}
            onDone={(result) => setState({ erased: result })}
          />
        </>
      )}
    </>
  )
}

function describe({ subscription, messages, reports, emptied, mails }: Erased) {
  const parts = [
    subscription && 'das Abonnement',
    messages > 0 && `${messages} ${messages === 1 ? 'Anfrage' : 'Anfragen'}`,
    reports > 0 && `${reports} ${reports === 1 ? 'gemeldete Barriere' : 'gemeldete Barrieren'}`,
    emptied > 0 && `die Angaben zur Person in ${emptied} ${emptied === 1 ? 'offenen Meldung' : 'offenen Meldungen'}`,
    mails > 0 && `${mails} ${mails === 1 ? 'Mail' : 'Mails'} in der Warteschlange`,
  ].filter(Boolean)
  return parts.length ? `Gelöscht: ${parts.join(', ')}.` : 'Es gab nichts zu löschen.'
}
