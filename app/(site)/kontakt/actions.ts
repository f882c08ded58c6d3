'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { saveMessage } from '@/lib/office/contact'
import { emailField, lineField, textField } from '@/lib/forms/fields'
import { type FormState, parseForm } from '@/lib/forms/form'
import { getClient } from '@/lib/queries/client'

const fields = z.object({
  name: lineField(120),
  email: emailField,
  message: textField('Bitte schreiben Sie, worum es geht.'),
})

/** Takes a message to the office. */
export async function sendMessage(_: FormState, form: FormData): Promise<FormState> {
  const { data, refusal } = await parseForm(form, fields, ['forms', 'messages'])
  if (!data) return refusal
  redirect(`/kontakt/gesendet/${await saveMessage(await getClient(), data)}`)
}
