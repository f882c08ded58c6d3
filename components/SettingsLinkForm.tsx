'use client'

import { useActionState } from 'react'
import type { FormState } from '@/lib/forms'
import { Field } from './Field'
import { FormFrame } from './FormFrame'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; stamp: string; trap: string }

/** Asks for the link to the own settings. */
export function SettingsLinkForm({ action, stamp, trap }: Props) {
  const [{ values, errors, problem }, send] = useActionState(action, { values: {}, errors: {} })
  return (
    <FormFrame action={send} stamp={stamp} trap={trap} errors={errors} problem={problem} submit="Link anfordern">
      <Field
        name="email"
        type="email"
        label="Ihre E-Mail-Adresse"
        hint="Die Adresse, an die der Newsletter kommt"
        autoComplete="email"
        value={String(values.email ?? '')}
        error={errors.email}
      />
    </FormFrame>
  )
}
