'use client'

import { Button, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { formatDateTime } from '@/lib/format'
import type { Progress, Step } from '@/lib/newsletter/progress'
import { ask, failed } from './ask'
import { type Release, ReleaseDialog, Warnings } from './ReleaseDialog'
import './newsletter-steps.css'

const labels: Record<Step, string> = {
  testen: 'Testmail an mich senden',
  freigeben: 'Freigeben',
  zuruecknehmen: 'Zurücknehmen',
  anhalten: 'Anhalten',
  fortsetzen: 'Fortsetzen',
}

const pollEvery = 2_000

/** What can be done with an issue now, and how far it is. */
export function NewsletterSteps() {
  const { id } = useDocumentInfo()
  const isModified = useFormModified()
  const { progress, message, take, isBusy, question, answer } = useSteps(id)
  if (!id) return <p>Speichern Sie die Ausgabe zuerst. Danach können Sie sie ansehen, testen und freigeben lassen.</p>
  if (!progress) return <p aria-live="polite">{message || 'Der Stand wird geladen …'}</p>
  const preview = `/api/newsletters/${id}/vorschau`
  return (
    <section className="newsletter-steps" aria-labelledby="newsletter-steps">
      <h2 id="newsletter-steps">Prüfen und versenden</h2>
      <p>{describe(progress)}</p>
      <Bar {...progress} />
      <Warnings warnings={progress.warnings} />
      {progress.hint && <p>{progress.hint}</p>}
      {isModified && (
        <p>Speichern Sie zuerst Ihre Änderungen. Vorschau, Testmail und Freigabe zeigen sonst den alten Stand.</p>
      )}
      <ul>
        <li>
          <a href={`${preview}?format=html`} target="_blank" rel="noopener">
            Vorschau ansehen (neues Fenster)
          </a>
        </li>
        <li>
          <a href={`${preview}?format=text`} target="_blank" rel="noopener">
            Vorschau als reiner Text (neues Fenster)
          </a>
        </li>
      </ul>
      <div className="newsletter-steps__buttons">
        {progress.steps.map((step) => (
          <Button
            key={step}
            buttonStyle={step === 'testen' ? 'secondary' : 'primary'}
            disabled={isBusy || isModified}
            onClick={() => void take(step)}
            type="button"
          >
            {labels[step]}
          </Button>
        ))}
      </div>
      {question && (
        <ReleaseDialog
          release={question}
          isBusy={isBusy}
          onConfirm={() => void answer(true)}
          onCancel={() => void answer(false)}
        />
      )}
      <p role="status" aria-live="polite">
        {message}
      </p>
    </section>
  )
}

/** The state as the server has it; while mails leave it is asked for again and again. */
function useSteps(id: number | string | undefined) {
  const [progress, setProgress] = useState<Progress>()
  const [message, setMessage] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [question, setQuestion] = useState<Release>()
  const state = progress?.state

  const load = useCallback(async () => {
    if (!id) return
    const { body, problem } = await ask<Progress>(`/api/newsletters/${id}/stand`)
    if (body) setProgress(body)
    else setMessage(problem)
  }, [id])

  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the state is set when the server has answered
    void load()
    const isMoving = state === 'sending' || state === 'released'
    const timer = isMoving ? setInterval(() => void load(), pollEvery) : undefined
    return () => clearInterval(timer)
  }, [load, state])

  /** Takes a step; before a release the number of its recipients is looked up and shown with a question. */
  async function take(step: Step) {
    if (step !== 'freigeben') return carryOut(step)
    setMessage('')
    setBusy(true)
    const [count, stand] = await Promise.all([
      ask<{ recipients: number }>(`/api/newsletters/${id}/empfaenger`),
      ask<Progress>(`/api/newsletters/${id}/stand`),
    ])
    setBusy(false)
    if (!count.body || !stand.body) return setMessage(count.problem ?? stand.problem ?? failed)
    setQuestion({ ...count.body, startsAt: stand.body.startsAt, warnings: stand.body.warnings })
  }

  async function answer(isYes: boolean) {
    if (isYes) await carryOut('freigeben')
    setQuestion(undefined)
  }

  async function carryOut(step: Step) {
    setBusy(true)
    const { body, problem } = await ask<Progress>(`/api/newsletters/${id}/${step}`, 'POST')
    setBusy(false)
    if (!body) return setMessage(problem)
    setProgress(body)
    setMessage(step === 'testen' ? 'Die Testmail ist unterwegs zu Ihrer Adresse.' : `Erledigt: ${labels[step]}.`)
    // Whether the form may be changed depends on the state.
    if (step === 'freigeben' || step === 'zuruecknehmen') window.location.reload()
  }

  return { progress, message, take, isBusy, question, answer }
}

function Bar({ state, recipients, sent, failed, skipped }: Progress) {
  if (state === 'draft' || state === 'released' || state === 'held') return null
  const done = sent + failed + skipped
  return (
    <div>
      <label htmlFor="newsletter-progress">
        {sent} von {recipients} Mails versandt
        {failed > 0 && `, ${failed} unzustellbar`}
        {skipped > 0 && `, ${skipped} inzwischen abgemeldet`}
      </label>
      <progress id="newsletter-progress" max={Math.max(recipients, 1)} value={recipients ? done : 1} />
    </div>
  )
}

function describe({ state, releasedBy, releasedAt, startsAt, startedAt, sentAt, warnings }: Progress) {
  const who = releasedBy ? `Freigegeben von ${releasedBy}${at(releasedAt)}. ` : ''
  switch (state) {
    case 'draft':
      return 'Diese Ausgabe ist ein Entwurf.'
    case 'released':
      return `${who}Der Versand beginnt${at(startsAt)}. Bis dahin können Sie ihn anhalten.`
    case 'held':
      return `${who}Der Versand ist angehalten, noch niemand hat eine Mail bekommen.${warnings.length ? heldSentence : ''}`
    case 'sending':
      return `${who}Die Ausgabe wird versandt, Beginn${at(startedAt)}.`
    case 'paused':
      return `${who}Der Versand ist angehalten.`
    case 'sent':
      return `${who}Der Versand ist beendet${at(sentAt)}.`
  }
}

const heldSentence =
  ' Bitte prüfen Sie die Hinweise: Nehmen Sie die Ausgabe zurück und ändern Sie sie, oder setzen Sie den Versand fort.'

const at = (instant?: string) => (instant ? ` am ${formatDateTime(instant)}` : '')
