'use client'

import { Field } from './Field'
import { FormFrame, type FormProps } from './FormFrame'

/** Asks for the link to the own settings. */
export function SettingsLinkForm(form: FormProps) {
  return (
    <FormFrame {...form} submit="Link anfordern">
      {({ values, errors }) => (
        <Field
          name="email"
          type="email"
          label="Ihre E-Mail-Adresse"
          hint="Die Adresse, an die der Newsletter kommt"
          autoComplete="email"
          value={String(values.email ?? '')}
          error={errors.email}
        />
      )}
    </FormFrame>
  )
}
