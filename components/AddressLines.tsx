/** A postal address; a line without text is left out. */
export function AddressLines({ lines, className }: { lines: (string | undefined)[]; className?: string }) {
  return (
    <address className={className}>
      {lines.filter(Boolean).map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </address>
  )
}
