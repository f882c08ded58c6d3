import type { RefObject } from 'react'
import type { Report } from '@/lib/privacy/search'

/** Everything found, as a person can read it, and to save. */
export function PersonReport({
  report,
  headingRef,
}: {
  report: Report
  headingRef: RefObject<HTMLHeadingElement | null>
}) {
  const found = report.sections.filter(({ entries }) => entries.length > 0)
  const missing = report.sections.filter(({ entries }) => entries.length === 0).map(({ heading }) => heading)
  return (
    <section aria-labelledby="rights-report" className="privacy__report">
      <h2 id="rights-report" tabIndex={-1} ref={headingRef}>
        Gespeichert zu {report.address}
      </h2>
      {found.map(({ heading, note, entries }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {note && <p className="privacy__note">{note}</p>}
          {entries.map((entry, index) => (
            <dl key={index}>
              {Object.entries(entry).map(([label, value]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          ))}
        </section>
      ))}
      {found.length === 0 && <p>Zu dieser Adresse ist nichts gespeichert.</p>}
      {missing.length > 0 && found.length > 0 && (
        <p className="privacy__note">Nichts gefunden: {missing.join(', ')}.</p>
      )}
      <div className="privacy__actions">
        <SaveForm path="auskunft/datei" email={report.address} label="Auskunft als Datei speichern (JSON)" />
        <SaveForm path="nachweis" email={report.address} label="Nachweis der Einwilligung speichern (JSON)" />
      </div>
    </section>
  )
}

/** A native form: the browser saves the answer as a file and stays on the page. */
const SaveForm = ({ path, email, label }: { path: string; email: string; label: string }) => (
  <form method="post" action={`/api/rechte/${path}`}>
    <input type="hidden" name="email" value={email} />
    <button type="submit" className="btn btn--style-secondary btn--size-medium">
      {label}
    </button>
  </form>
)
