import { Button } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { formatDateTime } from '@/lib/format'
import { graceMinutes } from '@/lib/newsletter/send-time'

export type Release = { recipients: number; startsAt?: string; warnings: string[] }

type Props = { release: Release; isBusy: boolean; onConfirm: () => void; onCancel: () => void }

/** Asks once more before an issue is released: how many people get it, when, and what is to be known of its content. */
export function ReleaseDialog({ release: { recipients, startsAt, warnings }, isBusy, onConfirm, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className="newsletter-steps__dialog"
      aria-labelledby="release-question"
      aria-describedby="release-facts"
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
    >
      <h3 id="release-question">Diese Ausgabe an {people(recipients)} senden?</h3>
      <div id="release-facts">
        <p>
          {startsAt && new Date(startsAt) > soon()
            ? `Der Versand beginnt am ${formatDateTime(startsAt)}.`
            : `Der Versand beginnt ${graceMinutes} Minuten nach der Freigabe.`}{' '}
          Bis zum letzten Empfänger können Sie ihn anhalten und später fortsetzen.
        </p>
        {recipients === 0 && <p>Im Moment passt die Ausgabe zu niemandem, der den Newsletter bestellt hat.</p>}
        <Warnings warnings={warnings} />
        <p>Wird eine Veranstaltung danach abgesagt, steht das in den Mails, die dann noch gesendet werden.</p>
      </div>
      <div className="newsletter-steps__buttons">
        <Button buttonStyle="secondary" type="button" onClick={onCancel} extraButtonProps={{ autoFocus: true }}>
          Abbrechen
        </Button>
        <Button buttonStyle="primary" type="button" disabled={isBusy} onClick={onConfirm}>
          Freigeben
        </Button>
      </div>
    </dialog>
  )
}

/** Sentences about the content of an issue, nothing when there are none. */
export function Warnings({ warnings }: Pick<Release, 'warnings'>) {
  if (!warnings.length) return null
  return (
    <div className="newsletter-steps__warnings">
      <strong>Bitte prüfen:</strong>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </div>
  )
}

const people = (count: number) => (count === 1 ? 'eine Person' : `${number.format(count)} Personen`)
const number = new Intl.NumberFormat('de-DE')
const soon = () => new Date(Date.now() + graceMinutes * 60_000)
