import type { ProgrammeRow, Speaker } from '@/lib/queries/types'

export function Programme({ rows }: { rows: ProgrammeRow[] }) {
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
