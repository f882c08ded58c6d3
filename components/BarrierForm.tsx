'use client'

import { Field } from './Field'
import { FormFrame, type FormProps } from './FormFrame'

type Props = FormProps & {
  /** The page somebody came from, if it is known. */
  page: string
}

/** Reports what somebody could not use. */
export function BarrierForm({ page, ...form }: Props) {
  return (
    <FormFrame {...form} submit="Barriere melden">
      {({ values, errors }) => (
        <>
          <Field
            name="description"
            type="textarea"
            label="Was ging nicht?"
            hint="Zum Beispiel: Mein Vorleseprogramm liest das Programm nicht vor."
            value={String(values.description ?? '')}
            error={errors.description}
          />
          <Field
            name="page"
            label="Auf welcher Seite?"
            hint="Die Adresse oder der Titel der Seite"
            value={String(values.page ?? page)}
            error={errors.page}
            isOptional
          />
          <Field
            name="email"
            type="email"
            label="Ihre E-Mail-Adresse"
            hint="Nur wenn Sie eine Antwort möchten"
            autoComplete="email"
            value={String(values.email ?? '')}
            error={errors.email}
            isOptional
          />
          <p className="text-small">
            Ihre Angaben nutzen wir nur, um die Barriere zu beheben und Ihnen zu antworten. Mehr dazu steht in der{' '}
            <a href="/datenschutz">Datenschutzerklärung</a>.
          </p>
        </>
      )}
    </FormFrame>
  )
}
