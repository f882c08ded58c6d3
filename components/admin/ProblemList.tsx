import { Button } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { fieldAt, focusable, goTo, type Place, withoutRows } from './problem-places'
import type { Answer, Problem } from './use-saves'

type Props = { problems: Problem[]; places: Map<string, Place>; isDone: boolean; answer: Answer | undefined }

/** Names every wrong field, says why, and leads there. Stays until all are right. */
export function ProblemList({ problems, places, isDone, answer }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const hasFailed = Boolean(answer?.problems.length)

  useEffect(() => {
    if (hasFailed) box.current?.focus()
  }, [answer, hasFailed])

  useEffect(() => {
    const form = box.current?.closest('form')
    const marked = problems.flatMap(({ path }, index) => {
      const control = form && focusable(fieldAt(form, path))
      control?.setAttribute('aria-invalid', 'true')
      control?.setAttribute('aria-describedby', `problem-${index}`)
      return control ? [control] : []
    })
    return () => marked.forEach((control) => unmark(control))
  })

  if (isDone) {
    return (
      <p className="save-notices__notice" role="status">
        Alle Angaben sind jetzt vollständig.
      </p>
    )
  }
  if (problems.length === 0) return null
  const count =
    problems.length === 1 ? 'Eine Angabe fehlt oder stimmt' : `${problems.length} Angaben fehlen oder stimmen`
  return (
    <div className="save-notices__problems" role="alert" tabIndex={-1} ref={box} aria-labelledby="problems-heading">
      <h2 id="problems-heading">Nicht gespeichert: {count} nicht.</h2>
      <ol>
        {problems.map(({ path, label, message }, index) => (
          <li key={path}>
            <Button
              buttonStyle="none"
              type="button"
              onClick={() => {
                const form = box.current?.closest('form')
                if (form) void goTo(form, path, places.get(withoutRows(path)))
              }}
            >
              {label?.replaceAll(' > ', ', ') ?? path}
            </Button>
            : <span id={`problem-${index}`}>{message}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function unmark(control: HTMLElement) {
  control.removeAttribute('aria-invalid')
  control.removeAttribute('aria-describedby')
}
