import type { Settings } from '@/lib/queries/types'
import type { FormProps } from './FormFrame'
import { NewsletterForm } from './NewsletterForm'

type Props = FormProps & { newsletter: Settings['newsletter']; consent: string }

export function NewsletterBox({ newsletter, ...form }: Props) {
  return (
    <section aria-labelledby="newsletter" className="bg-sand edge">
      <div className="wrap section grid gap-x-16 gap-y-6 lg:grid-cols-[5fr_7fr]">
        <h2 id="newsletter" className="text-h2">
          {newsletter.heading}
        </h2>
        <div>
          <p className="text-lead max-w-144">{newsletter.text}</p>
          <p className="text-soft mt-2 mb-7">{newsletter.frequency}</p>
          <NewsletterForm {...form} />
          <p className="mt-6">
            <a href="/newsletter">Themen auswählen, ältere Ausgaben lesen, abbestellen</a>
          </p>
        </div>
      </div>
    </section>
  )
}
