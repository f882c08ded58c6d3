'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { report } from '@/lib/barrier-reports'
import { lineField, optionalEmailField, textField } from '@/lib/form-fields'
import { errorsOf, type FormState, refuseSender, typed } from '@/lib/forms'
import { getClient } from '@/lib/queries/client'

const fields = z.object({
  description: textField('Bitte schreiben Sie, was nicht ging.'),
  page: lineField(300),
  email: optionalEmailField,
})

/** Takes the report of a barrier. */
export async function reportBarrier(_: FormState, form: FormData): Promise<FormState> {
  const values = typed(form, ['description', 'page', 'email'])
  const barrier = fields.safeParse(values)
  if (!barrier.success) return { values, errors: errorsOf(barrier.error) }
  const problem = await refuseSender(form)
  if (problem) return { values, errors: {}, problem }
  redirect(`/barriere-melden/gesendet/${await report(await getClient(), barrier.data)}`)
}
