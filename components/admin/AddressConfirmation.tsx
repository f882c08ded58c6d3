'use client'

import { Button, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { formatDate } from '@/lib/format'
import { ask } from './ask'

/** Whether mails are known to reach the account, and for one's own the button that proves it. */
export function AddressConfirmation() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const asked = useSearchParams()
  const confirmedAt = useFormFields(([fields]) => fields.emailConfirmedAt?.value as string | null | undefined)
  const [message, setMessage] = useState('')
  const [isDone, setDone] = useState(false)
  if (!id) return null
  const isOwn = user?.id === id
  const token = isOwn ? asked.get('adresse') : null

  async function send(path: string, body: object, success: string) {
    const { problem } = await ask(`/api/users/adresse/${path}`, 'POST', body)
    setDone(!problem)
    setMessage(problem ?? success)
  }

  return (
    <section aria-labelledby="address-confirmation">
      <h2 id="address-confirmation">Adresse</h2>
      <p>
        {confirmedAt
          ? `Die Adresse ist seit dem ${formatDate(confirmedAt)} bestätigt.`
          : 'Die Adresse ist noch nicht bestätigt. Testmails des Newsletters gehen nur an bestätigte Adressen.'}
      </p>
      {isOwn && !confirmedAt && !isDone && (
        <Button
          buttonStyle="secondary"
          type="button"
          onClick={() =>
            void (token
              ? send('bestaetigen', { token }, 'Danke, Ihre Adresse ist bestätigt.')
              : send('anfordern', {}, 'Die Mail ist unterwegs. Bitte öffnen Sie den Link darin.'))
          }
        >
          {token ? 'Ja, das ist meine Adresse' : 'Adresse bestätigen'}
        </Button>
      )}
      <p role="status" aria-live="polite">
        {message}
      </p>
    </section>
  )
}
