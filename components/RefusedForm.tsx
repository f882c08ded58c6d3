import type { Settings } from '@/lib/queries/types'
import { BrokenThread } from './BrokenThread'
import { ContactLink } from './ContactLink'

/** What a visitor sees whose browser does not say which page a form comes from. */
export function RefusedForm({ contact }: { contact: Settings['contact'] }) {
  return (
    <>
      <div className="wrap pt-8 md:pt-14">
        <h1 className="text-h1 max-w-260">Wir konnten das Formular nicht annehmen.</h1>
        <div className="mt-6 grid max-w-160 gap-3">
          <p className="text-lead">
            Ihr Browser hat nicht mitgeschickt, von welcher Seite das Formular kommt. Ohne diese Angabe nehmen wir
            nichts an, damit niemand in Ihrem Namen Formulare abschickt.
          </p>
          <p>
            Ihre Eingaben wurden nicht gespeichert. Gehen Sie bitte zurück, dort steht Ihr Text noch. Erlauben Sie in
            den Einstellungen Ihres Browsers, den „Referrer“ zu senden, oder nehmen Sie einen anderen Browser. Dann
            senden Sie noch einmal.
          </p>
          {contact.email && (
            <p>
              Das klappt nicht? Schreiben Sie uns: <ContactLink value={contact.email} />
            </p>
          )}
          {contact.phone && (
            <p>
              Oder rufen Sie an: <ContactLink value={contact.phone} />
            </p>
          )}
        </div>
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
