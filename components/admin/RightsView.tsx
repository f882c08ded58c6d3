import type { AdminViewServerProps } from 'payload'
import { eraseReasons } from '@/lib/privacy/erase'
import { rightsAddress } from './addresses'
import { PrivacyPage } from './PrivacyPage'
import { RightsForm } from './RightsForm'

/** What is stored about a person, and how it is erased. */
export function RightsView(props: AdminViewServerProps) {
  return (
    <PrivacyPage {...props} title="Auskunft und Löschung" address={rightsAddress}>
      <p>
        Hier finden Sie alles, was die Website zu einer E-Mail-Adresse gespeichert hat, und können es löschen. Jede
        Suche und jede Löschung steht danach im Protokoll, ohne die Adresse.
      </p>
      <RightsForm reasons={Object.entries(eraseReasons)} />
    </PrivacyPage>
  )
}
