import type { Settings } from '@/lib/queries/types'
import { ExampleBadge } from './Example'
import { PhoneLink } from './PhoneLink'

export function ContactDetails({ contact, name }: { contact: Settings['contact']; name: string }) {
  const { phone, email, street, postalCode, city, hours, isExample } = contact
  return (
    <>
      {isExample && (
        <p className="mb-2">
          <ExampleBadge />
        </p>
      )}
      {phone && (
        <p className="py-1">
          Telefon: <PhoneLink number={phone} />
        </p>
      )}
      {email && (
        <p className="py-1">
          E-Mail: <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      {hours && <p>{hours}</p>}
      {street && (
        <address className="mt-3">
          {name}
          <br />
          {street}
          <br />
          {postalCode} {city}
        </address>
      )}
    </>
  )
}
