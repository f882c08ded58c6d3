'use client'

import { Field } from './Field'
import { FormFrame, type FormProps } from './FormFrame'
import { TopicChoice } from './TopicChoice'

type Props = FormProps & {
  consent: string
  topics?: { id: number; title: string }[]
}

/** Orders the newsletter: an address, and on its own page topics for those who want to choose. */
export function NewsletterForm({ consent, topics = [], ...form }: Props) {
  return (
    <FormFrame {...form} submit="Newsletter bestellen">
      {({ values, errors }) => (
        <>
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
            <TopicChoice
              legend="Worüber möchten Sie lesen? (freiwillig)"
              topics={topics}
              chosen={[values.themen ?? []].flat().map(Number)}
              onlyEvents={values.nurTermine === 'ja'}
              error={errors.themen}
            />
          )}
          <p className="text-small">
            {consent} Mehr dazu steht in der <a href="/datenschutz">Datenschutzerklärung</a>.
          </p>
        </>
      )}
    </FormFrame>
  )
}
