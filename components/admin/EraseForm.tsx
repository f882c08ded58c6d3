import { type FormEvent, useState } from 'react'
import type { Erased } from '@/lib/privacy/erase'
import { post } from './post'

type Props = { email: string; reasons: [value: string, label: string][]; onDone: (erased: Erased) => void }

/** Erases in two steps: say why, then confirm. */
export function EraseForm({ email, reasons, onDone }: Props) {
  const [message, setMessage] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function erase(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setBusy(true)
    const { result, message = '' } = await post<Erased>('loeschung', new FormData(event.currentTarget))
    if (result) return onDone(result)
    setBusy(false)
    setMessage(message)
  }

  return (
    <section aria-labelledby="rights-erase" className="privacy__erase">
      <h2 id="rights-erase">Löschen</h2>
      <ul>
        <li>
          Gelöscht werden: das Abonnement, Anfragen, beantwortete Meldungen von Barrieren und Mails, die noch warten.
        </li>
        <li>
          Eine offene Meldung einer Barriere bleibt ohne Text und Adresse stehen, denn das Büro muss sie trotzdem
          bearbeiten.
        </li>
        <li>
          Nachweise der Einwilligung bleiben bis zum Ende ihrer Frist. Sie enthalten keine Adresse, nur eine Kennung.
          Damit kann das Büro zeigen, dass es schreiben durfte.
        </li>
        <li>
          Sperren bleiben, damit niemand aus Versehen wieder angeschrieben wird. Auch sie enthalten nur eine Kennung.
        </li>
        <li>Mails, die das Büro schon erhalten hat, löschen Sie bitte dort von Hand.</li>
      </ul>
      <form onSubmit={erase} className="privacy__form" noValidate>
        <input type="hidden" name="email" value={email} />
        <label htmlFor="rights-reason">Grund</label>
        <select id="rights-reason" name="reason" required defaultValue="">
          <option value="" disabled>
            Bitte wählen
          </option>
          {reasons.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <label className="privacy__check">
          <input type="checkbox" name="confirmed" value="yes" required /> Ja, ich möchte alles zu {email} löschen. Das
          lässt sich nicht rückgängig machen.
        </label>
        <p role="alert" className="privacy__mistake">
          {message}
        </p>
        <button type="submit" className="btn btn--style-primary btn--size-medium" disabled={isBusy}>
          Endgültig löschen
        </button>
      </form>
    </section>
  )
}
