'use client'

import { useActionState } from 'react'
import type { FormState } from '@/lib/forms'
import { Field } from './Field'
import { FormFrame } from './FormFrame'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  stamp: string
  trap: string
  longest: number
}

/** Writes to the office. */
export function ContactForm({ action, stamp, trap, longest }: Props) {
  const [{ values, errors, problem }, send] = useActionState(action, { values: {}, errors: {} })
  return (
    <FormFrame action={send} stamp={stamp} trap={trap} errors={errors} problem={problem} submit="Nachricht senden">
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
        maxLength={longest}
        value={String(values.message ?? '')}
        error={errors.message}
      />
      <p className="text-small">
        Ihre Angaben nutzen wir nur, um Ihnen zu antworten. Mehr dazu steht in der{' '}
        <a href="/datenschutz">Datenschutzerklärung</a>.
      </p>
    </FormFrame>
  )
}
