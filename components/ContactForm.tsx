'use client'

import { Field } from './Field'
import { FormFrame, type FormProps } from './FormFrame'

/** Writes to the office. */
export function ContactForm(form: FormProps) {
  return (
    <FormFrame {...form} submit="Nachricht senden">
      {({ values, errors }) => (
        <>
          <Field
            name="name"
            label="Ihr Name"
            autoComplete="name"
            value={String(values.name ?? '')}
            error={errors.name}
            isOptional
          />
          <Field
            name="email"
            type="email"
            label="Ihre E-Mail-Adresse"
            hint="Dorthin antworten wir. Zum Beispiel: name@example.org"
            autoComplete="email"
            value={String(values.email ?? '')}
            error={errors.email}
          />
          <Field
            name="message"
            type="textarea"
            label="Ihre Nachricht"
            value={String(values.message ?? '')}
            error={errors.message}
          />
          <p className="text-small">
            Ihre Angaben nutzen wir nur, um Ihnen zu antworten. Mehr dazu steht in der{' '}
            <a href="/datenschutz">Datenschutzerklärung</a>.
          </p>
        </>
      )}
    </FormFrame>
  )
}
