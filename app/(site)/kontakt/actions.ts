'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { receive } from '@/lib/contact'
import { emailField, lineField, textField } from '@/lib/form-fields'
import { errorsOf, type FormState, refuseSender, typed } from '@/lib/forms'
import { getClient } from '@/lib/queries/client'

const fields = z.object({
  name: lineField(120),
  email: emailField,
  message: textField('Bitte schreiben Sie, worum es geht.'),
})

/** Takes a message to the office. */
export async function sendMessage(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form, ['name', 'email', 'message'])
  const message = fields.safeParse(values)
  if (!message.success) return { values, errors: errorsOf(message.error) }
  const problem = await refuseSender(form, ['forms', 'messages'])
  if (problem) return { values, errors: {}, problem }
  redirect(`/kontakt/gesendet/${await receive(await getClient(), message.data)}`)
}
