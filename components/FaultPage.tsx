import type { Settings } from '@/lib/queries/types'
import { BrokenThread } from './BrokenThread'

type Props = { contact?: Settings['contact']; reference?: string; isForm?: boolean }

/** What a visitor sees when the site cannot answer, or could not take a form. */
export function FaultPage({ contact, reference, isForm = false }: Props) {
  return (
    <>
      <div className="wrap pt-8 md:pt-14">
        <h1 className="text-h1 max-w-260">Da hat sich etwas verheddert.</h1>
        <p className="text-lead mt-6 max-w-160">
          {isForm
            ? 'Ihre Eingaben wurden nicht gespeichert. Das liegt an uns, nicht an Ihnen. Gehen Sie bitte zurück, dort steht Ihr Text noch, und versuchen Sie es in ein paar Minuten noch einmal.'
            : 'Diese Seite ist gerade nicht erreichbar. Das liegt an uns, nicht an Ihnen. Bitte laden Sie sie in ein paar Minuten noch einmal.'}
        </p>
        {contact?.email && (
          <p className="mt-3 max-w-160">
            Dringend? Schreiben Sie uns: <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </p>
        )}
        {reference && <p className="text-soft mt-3">Fehlernummer: {reference}</p>}
        <p className="mt-6">
          <a className="button" href="/">
            Zur Startseite
          </a>
        </p>
      </div>
      <BrokenThread />
    </>
  )
}
