import { formatDay } from '@/lib/format'
import type { ProgrammeRow, Speaker } from '@/lib/queries/types'

/** Under a heading for each day when there are several. */
export function Programme({ rows }: { rows: ProgrammeRow[] }) {
  const days = [...Map.groupBy(rows, ({ startsAt }) => formatDay(startsAt))]
  if (days.length < 2) return <Rows rows={rows} />
  return days.map(([day, ofDay]) => (
    <section key={day} className="mt-8 first-of-type:mt-0">
      <h3 className="text-h4 mb-4">{day}</h3>
      <Rows rows={ofDay} />
    </section>
  ))
}

function Rows({ rows }: { rows: ProgrammeRow[] }) {
  return (
    <ol className="stations">
      {rows.map(({ time, endTime, startsAt, title, speakers }) => (
        <li key={startsAt + title}>
          <p className="text-small text-soft">
            <time dateTime={startsAt}>{time}</time>
            {endTime && <> bis {endTime}</>} Uhr
          </p>
          <p className="display text-h4">{title}</p>
          {speakers.map((speaker, i) => (
            <p key={i} className="mt-1">
              <SpeakerLine speaker={speaker} />
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}

function SpeakerLine({ speaker }: { speaker: Speaker }) {
  const { name, function: role, organisation, organisationHref } = speaker
  return (
    <>
      {name}
      {role && `, ${role}`}
      {organisation && ', '}
      {organisation && organisationHref ? <a href={organisationHref}>{organisation}</a> : organisation}
    </>
  )
}
