export function ExampleBadge() {
  return <span className="edge text-small inline-block border border-current px-2 font-semibold">Beispiel</span>
}

export function ExampleNotice() {
  return (
    <p className="border-signal bg-sand text-small mt-6 max-w-152 border-s-4 px-4 py-3" role="note">
      <strong>Beispielinhalt:</strong> wird vor dem Start ersetzt.
    </p>
  )
}
