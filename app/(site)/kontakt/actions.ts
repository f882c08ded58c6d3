'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { receive } from '@/lib/contact'
import { emailField, lineField, textField } from '@/lib/form-fields'
import { type FormState, takeForm } from '@/lib/forms'
import { getClient } from '@/lib/queries/client'

const fields = z.object({
  name: lineField(120),
  email: emailField,
  message: textField('Bitte schreiben Sie, worum es geht.'),
})

/** Takes a message to the office. */
export async function sendMessage(_: FormState, form: FormData): Promise<FormState> {
  const { data, refusal } = await takeForm(form, fields, ['forms', 'messages'])
  if (!data) return refusal
  redirect(`/kontakt/gesendet/${await receive(await getClient(), data)}`)
}
