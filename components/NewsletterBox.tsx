import type { Settings } from '@/lib/queries/types'

export function NewsletterBox({ newsletter, email }: { newsletter: Settings['newsletter']; email?: string }) {
  return (
    <section aria-labelledby="newsletter" className="bg-sand edge">
      <div className="wrap section grid gap-x-16 gap-y-6 lg:grid-cols-[5fr_7fr]">
        <h2 id="newsletter" className="text-h2">
          {newsletter.heading}
        </h2>
        <div>
          <p className="text-lead max-w-144">{newsletter.text}</p>
          <p className="text-soft mt-2">{newsletter.frequency}</p>
          <p className="mt-7">
            <a className="button" href={email ? `mailto:${email}?subject=Newsletter%20bestellen` : '/kontakt'}>
              Newsletter per E-Mail bestellen
            </a>
          </p>
        </div>
      </div>
    </section>
  )
}
