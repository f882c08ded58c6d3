import { Button, useDocumentInfo } from '@payloadcms/ui'
import type { Refusal } from './use-saves'

/** Somebody else was first. What was typed stays in the form; this says what to do with it. */
export function RefusedSave({ message, isOutdated }: Refusal) {
  const { id, collectionSlug, globalSlug } = useDocumentInfo()
  const current = globalSlug ? `/admin/globals/${globalSlug}` : `/admin/collections/${collectionSlug}/${id}`
  return (
    <div className="save-notices__problems" role="alert" aria-labelledby="refused-heading">
      <h2 id="refused-heading">{message}</h2>
      <p>
        {isOutdated
          ? 'Ihre Eingaben stehen noch im Formular, werden aber nicht mehr gespeichert. Öffnen Sie den aktuellen Stand und übertragen Sie, was Sie behalten möchten.'
          : 'Ihre Eingaben stehen noch im Formular.'}
      </p>
      <p className="save-notices__steps">
        <a href={current} target="_blank" rel="noopener">
          Aktuellen Stand in neuem Fenster öffnen
        </a>
        <Button buttonStyle="secondary" type="button" onClick={() => window.location.reload()}>
          Eingaben verwerfen und neu laden
        </Button>
      </p>
    </div>
  )
}
