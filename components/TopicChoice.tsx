type Props = {
  legend: string
  topics: { id: number; title: string }[]
  /** Numbers of topics that are ticked. */
  chosen: number[]
  onlyEvents: boolean
  error?: string
}

/** What somebody wants to read in the newsletter. */
export function TopicChoice({ legend, topics, chosen, onlyEvents, error }: Props) {
  return (
    <fieldset
      className="field"
      id="feld-themen"
      data-invalid={error ? true : undefined}
      aria-describedby={error ? 'feld-themen-fehler' : undefined}
    >
      <legend>{legend}</legend>
      <p className="text-small">Ohne Auswahl erhalten Sie alles.</p>
      {error && (
        <p id="feld-themen-fehler" className="field-error">
          {error}
        </p>
      )}
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
