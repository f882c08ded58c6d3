import type { BeforeListTableServerProps } from 'payload'
import './privacy.css'

/** Saves a whole list. A form of its own, so that the browser saves the answer and stays where it is. */
export function ExportButton({ collectionConfig }: BeforeListTableServerProps) {
  return (
    <form method="post" action={`/api/${collectionConfig.slug}/export`} className="privacy privacy__export">
      <button type="submit" className="btn btn--style-secondary btn--size-small">
        Als Excel-Datei speichern
      </button>
      <span className="privacy__note">Alle Einträge, auch die der anderen Seiten. Es wird im Protokoll vermerkt.</span>
    </form>
  )
}
