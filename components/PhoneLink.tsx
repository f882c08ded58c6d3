/** A number to tap; German numbers get their country code (RFC 3966), and the line never breaks inside. */
export function PhoneLink({ number }: { number: string }) {
  const digits = number.replace(/[^\d+]/g, '').replace(/^0(?=[1-9])/, '+49')
  return <a href={`tel:${digits}`}>{number.replaceAll(' ', '\u00a0')}</a>
}
