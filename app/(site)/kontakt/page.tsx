import { ContactForm } from '@/components/ContactForm'
import { ExampleNotice } from '@/components/Example'
import { PageHeading } from '@/components/PageHeading'
import { PhoneLink } from '@/components/PhoneLink'
import { RichText } from '@/components/RichText'
import { formMarks } from '@/lib/forms'
import { formPageMetadata } from '@/lib/failed-form'
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
      <div className="wrap pb-24">
        <ul className="stations">
          {phone && (
            <li>
              <h2 className="text-small text-soft">Anrufen</h2>
              <p className="display text-h2">
                <PhoneLink number={phone} />
              </p>
              {hours && <p className="mt-1">{hours}</p>}
            </li>
          )}
          {email && (
            <li>
              <h2 className="text-small text-soft">Schreiben</h2>
              <p className="display text-h2">
                <MailLink address={email} />
              </p>
            </li>
          )}
          {street && (
            <li>
              <h2 className="text-small text-soft">Besuchen oder Post schicken</h2>
              <address className="text-lead">
                {officeName}
                <br />
                {street}
                <br />
                {postalCode} {city}
              </address>
            </li>
          )}
          <li>
            <h2 className="text-small text-soft">Eine Barriere melden</h2>
            <p className="text-lead">
              <a href="/barriere-melden">Mit dem Formular</a>
              {accessibilityEmail && (
                <>
                  {' '}
                  oder an <MailLink address={accessibilityEmail} />
                </>
              )}
            </p>
          </li>
          {pressEmail && (
            <li>
              <h2 className="text-small text-soft">Presse</h2>
              <p className="text-lead">
                <MailLink address={pressEmail} />
              </p>
            </li>
          )}
        </ul>
        <div className="mt-12">
          <RichText nodes={page.content} />
        </div>
        <section aria-labelledby="nachricht" className="mt-16">
          <h2 id="nachricht" className="text-h3 mb-8">
            Schreiben Sie uns
          </h2>
          <ContactForm action={sendMessage} {...formMarks()} />
        </section>
      </div>
    </>
  )
}

function MailLink({ address }: { address: string }) {
  const [name, host] = address.split('@')
  return (
    <a href={`mailto:${address}`}>
      {name}
      <wbr />@{host}
    </a>
  )
}
