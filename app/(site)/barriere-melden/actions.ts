'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { saveReport } from '@/lib/office/barrier-reports'
import { lineField, optionalEmailField, textField } from '@/lib/forms/fields'
import { type FormState, parseForm } from '@/lib/forms/form'
import { getClient } from '@/lib/queries/client'

const fields = z.object({
  description: textField('Bitte schreiben Sie, was nicht ging.'),
  page: lineField(300),
  email: optionalEmailField,
})

/** Takes the report of a barrier. */
export async function reportBarrier(_: FormState, form: FormData): Promise<FormState> {
  const { data, refusal } = await parseForm(form, fields)
  if (!data) return refusal
  redirect(`/barriere-melden/gesendet/${await saveReport(await getClient(), data)}`)
}
