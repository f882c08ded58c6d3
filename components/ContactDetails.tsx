import type { Settings } from '@/lib/queries/types'
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
      {phone && <TargetLink href={telephone(phone)} label={phone} before="Telefon" />}
      {email && <TargetLink href={`mailto:${email}`} label={email} before="E-Mail" />}
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

function TargetLink({ href, label, before }: { href: string; label: string; before: string }) {
  return (
    <p className="py-1">
      {before}: <a href={href}>{label}</a>
    </p>
  )
}

/** A `tel:` address; German numbers get their country code (RFC 3966). */
export function telephone(number: string) {
  return `tel:${number.replace(/[^\d+]/g, '').replace(/^0(?=[1-9])/, '+49')}`
}
