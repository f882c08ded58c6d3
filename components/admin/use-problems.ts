import { useAllFormFields, useDocumentInfo, useForm, useFormSubmitted } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useEffect, useMemo, useState } from 'react'
import { type Place, placesOf, withoutRows } from './problem-places'
import type { Answer, Problem } from './use-saves'

/** Milliseconds. */
const settled = 150

/**
 * What is wrong with the fields since the last attempt to publish, in the order of the form, until it is put right.
 * Payload forgets it two seconds later, when the next autosave succeeds; here it is said again.
 */
export function useProblems(answer: Answer | undefined) {
  const { docConfig } = useDocumentInfo()
  const [fields, dispatch] = useAllFormFields()
  const isSubmitted = useFormSubmitted()
  const { setSubmitted } = useForm()
  const places = useMemo(() => placesOf(docConfig?.fields ?? []), [docConfig])
  const [seen, setSeen] = useState(answer)
  const [problems, setProblems] = useState<Problem[]>([])
  const [wasFound, setFound] = useState(false)

  if (answer !== seen) {
    setSeen(answer)
    if (answer && answer.problems.length > 0) {
      setProblems(sort(answer.problems, places))
      setFound(true)
    } else if (answer && answer.status < 400 && !answer.isDraft) {
      setProblems([])
      setFound(false)
    }
  }

  useEffect(() => {
    if (problems.length === 0) return
    // The fields follow the rest of the form's state a moment later: only a state that lasts is looked at.
    const timer = setTimeout(() => {
      if (!isSubmitted) {
        dispatch({ type: 'ADD_SERVER_ERRORS', errors: problems.filter(({ path }) => fields[path]) as never })
        setSubmitted(true)
        return
      }
      // The server marks the parents of a wrong field too, and the tabs would count both.
      for (const [path, { errorMessage, errorPaths, valid }] of Object.entries(fields))
        if (valid === false && !errorMessage && errorPaths) dispatch({ type: 'UPDATE', path, valid: true })
      const next = sort(remaining(problems, fields), places)
      if (JSON.stringify(next) !== JSON.stringify(problems)) setProblems(next)
    }, settled)
    return () => clearTimeout(timer)
  }, [dispatch, fields, isSubmitted, places, problems, setSubmitted])

  return { problems, places, isDone: wasFound && problems.length === 0, answer }
}

/** In the order of the form, each with the name of its field. */
function sort(list: Problem[], places: Map<string, Place>) {
  const placeOf = ({ path }: Problem) => places.get(withoutRows(path))
  const order = (problem: Problem) => placeOf(problem)?.order ?? Infinity
  return list
    .map((problem) => ({ ...problem, label: problem.label ?? placeOf(problem)?.label }))
    .toSorted((a, b) => order(a) - order(b) || a.path.localeCompare(b.path, 'de', { numeric: true }))
}

/** What the form's state still holds against its fields, and what was said about fields it does not show. */
function remaining(problems: Problem[], fields: FormState): Problem[] {
  const labels = new Map(problems.map(({ path, label }) => [path, label]))
  const wrong = Object.entries(fields).flatMap(([path, { errorMessage, passesCondition, valid }]) =>
    valid === false && passesCondition !== false && errorMessage
      ? [{ path, label: labels.get(path), message: errorMessage }]
      : [],
  )
  return [...wrong, ...problems.filter(({ path }) => !fields[path])]
}
