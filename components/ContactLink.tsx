import { contactHref } from '@/lib/contact-link'

/** An e-mail address or a telephone number to tap; what is neither stays text. */
export function ContactLink({ value }: { value: string }) {
  const href = contactHref(value)
  return href ? (
    <a href={href}>
      <Wording value={value} />
    </a>
  ) : (
    value
  )
}

/** An address may break before its @; a number stays in one piece as long as it fits on the smallest screen. */
function Wording({ value }: { value: string }) {
  const at = value.lastIndexOf('@')
  if (at < 0) return value.length > 18 ? value : value.replaceAll(' ', '\u00a0')
  return (
    <>
      {value.slice(0, at)}
      <wbr />
      {value.slice(at)}
    </>
  )
}
