import { joinFilled } from '@/lib/format'
import type { Settings } from '@/lib/queries/types'
import { AddressLines } from './AddressLines'
import { ContactLink } from './ContactLink'
import { ExampleBadge } from './Example'

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
          Telefon: <ContactLink value={phone} />
        </p>
      )}
      {email && (
        <p className="py-1">
          E-Mail: <ContactLink value={email} />
        </p>
      )}
      {hours && <p>{hours}</p>}
      {(street || city) && (
        <AddressLines className="mt-3" lines={[name, street, joinFilled([postalCode, city], ' ')]} />
      )}
    </>
  )
}
