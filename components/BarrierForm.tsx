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
  /** The page somebody came from, if it is known. */
  page: string
}

/** Reports what somebody could not use. */
export function BarrierForm({ action, stamp, trap, longest, page }: Props) {
  const [{ values, errors, problem }, send] = useActionState(action, { values: {}, errors: {} })
  return (
    <FormFrame action={send} stamp={stamp} trap={trap} errors={errors} problem={problem} submit="Barriere melden">
      <Field
        name="description"
        type="textarea"
        label="Was ging nicht?"
        hint="Zum Beispiel: Mein Vorleseprogramm liest das Programm nicht vor."
        maxLength={longest}
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
    </FormFrame>
  )
}
