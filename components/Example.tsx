export function ExampleBadge() {
  return <span className="edge inline-block border border-current px-2 text-small font-semibold">Beispiel</span>
}

export function ExampleNotice() {
  return (
    <p className="mt-6 max-w-152 border-s-4 border-signal bg-sand px-4 py-3 text-small" role="note">
      <strong>Beispielinhalt:</strong> wird vor dem Start ersetzt.
    </p>
  )
}
