'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { report } from '@/lib/barrier-reports'
import { lineField, optionalEmailField, textField } from '@/lib/form-fields'
import { type FormState, takeForm } from '@/lib/forms'
import { getClient } from '@/lib/queries/client'

const fields = z.object({
  description: textField('Bitte schreiben Sie, was nicht ging.'),
  page: lineField(300),
  email: optionalEmailField,
})

/** Takes the report of a barrier. */
export async function reportBarrier(_: FormState, form: FormData): Promise<FormState> {
  const { data, refusal } = await takeForm(form, fields)
  if (!data) return refusal
  redirect(`/barriere-melden/gesendet/${await report(await getClient(), data)}`)
}
