type Props = {
  legend: string
  topics: { id: number; title: string }[]
  /** Numbers of topics that are ticked. */
  chosen: number[]
  onlyEvents: boolean
}

/** What somebody wants to read in the newsletter. */
export function TopicChoice({ legend, topics, chosen, onlyEvents }: Props) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <p className="text-small">Ohne Auswahl erhalten Sie alles.</p>
      {topics.map(({ id, title }) => (
        <label key={id} className="tick">
          <input type="checkbox" name="themen" value={id} defaultChecked={chosen.includes(id)} />
          {title}
        </label>
      ))}
      <label className="tick">
        <input type="checkbox" name="nurTermine" value="ja" defaultChecked={onlyEvents} />
        Nur Veranstaltungen
      </label>
    </fieldset>
  )
}
