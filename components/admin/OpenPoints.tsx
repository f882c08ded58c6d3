import { Link } from '@payloadcms/ui'
import { getContactPoints } from './contact-points'
import { getExamplePoints } from './example-points'
import { getPicturePoints } from './picture-points'
import { getReportPoints } from './report-points'
import type { Point } from './point'
import { getSystemPoints } from './system-points'
import type { Staff } from './staff'

export async function OpenPoints(staff: Staff) {
  const groups = await Promise.all([
    group('Beispiele durch eigene Inhalte ersetzen', getExamplePoints(staff)),
    group('Kontakt vervollständigen', getContactPoints(staff)),
    group('Bildrechte klären', getPicturePoints(staff)),
    group('Datum prüfen', getReportPoints(staff)),
    group('Technik einrichten', getSystemPoints(staff)),
  ])
  const open = groups.filter(({ points }) => points.length > 0)
  return (
    <section aria-labelledby="open-points">
      <h2 id="open-points">Vor dem Start zu erledigen</h2>
      {open.length === 0 && <p>Hier fehlt nichts mehr. Vielen Dank!</p>}
      <div className="go-live__groups">
        {open.map(({ heading, points }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            <ul className="go-live__list">
              {points.map((point) => (
                <OpenPoint key={point.label} {...point} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

function OpenPoint({ label, note, href }: Point) {
  return (
    <li>
      {href ? <Link href={href}>{label}</Link> : label}
      {note && <span className="go-live__note">{note}</span>}
    </li>
  )
}

const group = async (heading: string, points: Promise<Point[]>) => ({ heading, points: await points })
