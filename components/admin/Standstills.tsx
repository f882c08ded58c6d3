import { Link } from '@payloadcms/ui'
import { findStandstills, type Standstill } from '@/lib/delivery/standstill'
import { editAddress } from './addresses'
import type { Staff } from './staff'

/** What does not go on although it should, for everybody who works here: they can tell those who run the site. */
export async function Standstills({ payload }: Staff) {
  const standstills = await findStandstills((text) => payload.db.pool.query(text))
  if (!standstills.length) return null
  return (
    <section aria-labelledby="standstills">
      <h2 id="standstills">Hier geht etwas nicht weiter</h2>
      <p>Bitte sagen Sie der Technik Bescheid.</p>
      <ul className="go-live__list">
        {standstills.map((found) => (
          <li key={`${found.kind}${found.issue ?? ''}`}>
            {found.issue ? (
              <Link href={editAddress('newsletters', found.issue)} prefetch={false}>
                {describe(found)}
              </Link>
            ) : (
              describe(found)
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function describe({ kind, subject, seconds }: Standstill) {
  const since = `seit ${minutes.format(Math.round(seconds / 60))} Minuten`
  if (kind === 'issue') return `Die Newsletter-Ausgabe „${subject}“ kommt ${since} nicht voran.`
  return kind === 'waiting'
    ? `Aufträge warten ${since}, zum Beispiel Mails.`
    : `Ein Auftrag scheitert ${since} immer wieder.`
}

const minutes = new Intl.NumberFormat('de-DE')
