'use client'

import { useActionState } from 'react'
import type { FormState } from '@/lib/forms'
import { Field } from './Field'
import { FormFrame } from './FormFrame'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  stamp: string
  trap: string
  consent: string
  topics?: { id: number; title: string }[]
}

/** Orders the newsletter: an address, and on its own page topics for those who want to choose. */
export function NewsletterForm({ action, stamp, trap, consent, topics = [] }: Props) {
  const [{ values, errors, problem }, send] = useActionState(action, { values: {}, errors: {} })
  const chosen = [values.themen ?? []].flat()
  return (
    <FormFrame action={send} stamp={stamp} trap={trap} errors={errors} problem={problem} submit="Newsletter bestellen">
      <Field
        name="email"
        type="email"
        label="Ihre E-Mail-Adresse"
        hint="Zum Beispiel: name@example.org"
        autoComplete="email"
        value={String(values.email ?? '')}
        error={errors.email}
      />
      {topics.length > 0 && (
        <fieldset className="field">
          <legend>Worüber möchten Sie lesen? (freiwillig)</legend>
          <p className="text-small">Ohne Auswahl erhalten Sie alles.</p>
          {topics.map(({ id, title }) => (
            <label key={id} className="tick">
              <input type="checkbox" name="themen" value={id} defaultChecked={chosen.includes(String(id))} />
              {title}
            </label>
          ))}
          <label className="tick">
            <input type="checkbox" name="nurTermine" value="ja" defaultChecked={values.nurTermine === 'ja'} />
            Nur Veranstaltungen
          </label>
        </fieldset>
      )}
      <p className="text-small">
        {consent} Mehr dazu steht in der <a href="/datenschutz">Datenschutzerklärung</a>.
      </p>
    </FormFrame>
  )
}
