import { AddressLines } from '@/components/AddressLines'
import { ContactForm } from '@/components/ContactForm'
import { ContactLink } from '@/components/ContactLink'
import { ExampleNotice } from '@/components/Example'
import { PageHeading } from '@/components/PageHeading'
import { RichText } from '@/components/RichText'
import { joinFilled } from '@/lib/format'
import { formMarks } from '@/lib/forms/form'
import { formPageMetadata } from '@/lib/forms/failed-form'
import { getFixedPage } from '@/lib/queries/pages'
import { getSettings } from '@/lib/queries/settings'
import { sendMessage } from './actions'

export async function generateMetadata() {
  const { title, lead } = await getFixedPage('kontakt')
  return formPageMetadata({ title, description: lead, path: '/kontakt' })
}

export default async function ContactPage() {
  const [page, { contact, officeName }] = await Promise.all([getFixedPage('kontakt'), getSettings()])
  const { phone, email, street, postalCode, city, hours, accessibilityEmail, pressEmail } = contact
  return (
    <>
      <PageHeading title={page.title} lead={page.lead}>
        {contact.isExample && <ExampleNotice />}
      </PageHeading>
      <div className="wrap grid items-start gap-x-16 gap-y-12 pb-24 lg:grid-cols-2">
        <ul className="stations">
          {phone && (
            <li>
              <h2 className="text-small text-soft">Anrufen</h2>
              <p className="display text-h3">
                <ContactLink value={phone} />
              </p>
              {hours && <p className="mt-1">{hours}</p>}
            </li>
          )}
          {email && (
            <li>
              <h2 className="text-small text-soft">Schreiben</h2>
              <p className="display text-h3">
                <ContactLink value={email} />
              </p>
            </li>
          )}
          {(street || city) && (
            <li>
              <h2 className="text-small text-soft">Besuchen oder Post schicken</h2>
              <AddressLines className="text-lead" lines={[officeName, street, joinFilled([postalCode, city], ' ')]} />
            </li>
          )}
          <li>
            <h2 className="text-small text-soft">Eine Barriere melden</h2>
            <p className="text-lead">
              <a href="/barriere-melden">Mit dem Formular</a>
              {accessibilityEmail && (
                <>
                  {' '}
                  oder an <ContactLink value={accessibilityEmail} />
                </>
              )}
            </p>
          </li>
          {pressEmail && (
            <li>
              <h2 className="text-small text-soft">Presse</h2>
              <p className="text-lead">
                <ContactLink value={pressEmail} />
              </p>
            </li>
          )}
        </ul>
        <section aria-labelledby="nachricht" className="edge bg-sand no-print p-5 sm:p-8">
          <h2 id="nachricht" className="text-h3 mb-6">
            Schreiben Sie uns
          </h2>
          <ContactForm action={sendMessage} {...formMarks()} />
        </section>
        <RichText nodes={page.content} />
      </div>
    </>
  )
}
