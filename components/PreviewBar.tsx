export function PreviewBar() {
  return (
    <aside
      aria-label="Vorschau"
      className="preview-bar no-print border-ink text-on-topic fixed inset-x-0 bottom-0 z-10 flex flex-wrap items-center justify-center gap-x-6 border-t-2 bg-[#f7b733] px-4 py-1 font-semibold"
    >
      <span>Vorschau – nicht öffentlich</span>
      <a className="inline-flex min-h-11 items-center" href="/vorschau/beenden">
        Vorschau beenden
      </a>
    </aside>
  )
}
