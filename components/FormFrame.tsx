'use client'

import { type ReactNode, useActionState } from 'react'
import type { FormState } from '@/lib/forms/form'

export type FormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** The signed moment at which the form was drawn. */
  signedTimestamp: string
  honeypot: string
}

type Props = FormProps & { children: (state: FormState) => ReactNode; submit: string }

/** A form with the summary of what is wrong, the two marks against programs, and its one button. */
export function FormFrame({ action, signedTimestamp, honeypot, children, submit }: Props) {
  const [state, send] = useActionState(action, { values: {}, errors: {} })
  const { errors, problem } = state
  const wrong = Object.entries(errors)
  return (
    <form action={send} noValidate className="form">
      {(problem || wrong.length > 0) && (
        <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
          <h2 className="text-h4">Das Formular ist noch nicht abgeschickt</h2>
          {problem && <p className="mt-2">{problem}</p>}
          {wrong.length > 0 && (
            <ul className="mt-2">
              {wrong.map(([name, message]) => (
                <li key={name}>
                  <a href={`#feld-${name}`}>{message}</a>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {children(state)}
      <input type="hidden" name="stempel" value={signedTimestamp} />
      <div className="trap" aria-hidden="true">
        <label>
          Bitte frei lassen
          <input type="text" name={honeypot} tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <button type="submit" className="button button-signal">
        {submit}
      </button>
    </form>
  )
}
