import { headers } from 'next/headers'
import type { z } from 'zod'
import { noteFailedForm } from './failed-form.ts'
import { sign, verify } from '../hmac.ts'
import { consumeFormQuota, type NetworkRule } from '../rate-limits.ts'
import { getClient } from '../queries/client.ts'

/** What goes back to the page when a form could not be taken: everything typed, and what is wrong with it. */
export type FormState = {
  values: Record<string, string | string[]>
  /** By the name of the field, in German. */
  errors: Record<string, string>
  /** What is wrong with the form as a whole. */
  problem?: string
}

/** People need longer than this to fill in even the shortest form, in milliseconds. */
const shortest = 1_500
const longest = 14 * 24 * 60 * 60 * 1000

const honeypotField = 'ihre-webseite'

/** Two fields against bots: a signed timestamp of when the form was rendered, and the name of a honeypot field. */
export const formMarks = () => ({ signedTimestamp: sign('form', Date.now().toString(36)), honeypot: honeypotField })

type Taken<Fields extends z.ZodObject> = { data: z.output<Fields>; refusal?: undefined }
type Refused = { data?: undefined; refusal: FormState }

/**
 * What a form says by these fields; or, when a field is wrong or its sender may not send it, what goes back to the page.
 * `rules` limit how often one network sends forms.
 */
export async function parseForm<Fields extends z.ZodObject>(
  form: FormData,
  fields: Fields,
  rules: NetworkRule[] = ['forms'],
): Promise<Taken<Fields> | Refused> {
  const values = typedValues(form, Object.keys(fields.shape))
  const { data, error } = fields.safeParse(values)
  const problem = error ? undefined : await refuseSender(form, rules)
  if (data && !problem) return { data }
  await noteFailedForm()
  return { refusal: { values, errors: error ? errorsOf(error) : {}, problem: problem ?? undefined } }
}

/**
 * Says why a form is not taken although its fields are right, in German; null when it is. Looks at the honeypot, at the time
 * since the form was rendered and, by these rules, at how often this network sends forms.
 */
async function refuseSender(form: FormData, rules: NetworkRule[]): Promise<string | null> {
  if (form.get(honeypotField)) return 'Bitte lassen Sie das Feld „Bitte frei lassen“ leer und senden Sie noch einmal.'
  const drawn = verify('form', String(form.get('stempel') ?? ''))
  const age = drawn === null ? NaN : Date.now() - parseInt(drawn, 36)
  if (!(age < longest)) return 'Das Formular war zu lange offen. Bitte senden Sie es noch einmal ab.'
  if (age < shortest) return 'Das ging sehr schnell. Bitte prüfen Sie Ihre Angaben und senden Sie noch einmal.'
  const network = (await headers()).get('x-visitor')
  for (const rule of rules) {
    if (!(await consumeFormQuota(await getClient(), network, rule))) return tooMany[rule]
  }
  return null
}

const tooMany: Record<NetworkRule, string> = {
  forms: 'Von Ihrem Anschluss kamen gerade viele Formulare. Bitte warten Sie eine Minute und senden Sie noch einmal.',
  messages:
    'Von Ihrem Anschluss kam gerade schon eine Nachricht. Bitte warten Sie eine Minute und senden Sie noch einmal.',
}

/** What is wrong with each field: the first thing, in the order of the fields. */
function errorsOf({ issues }: z.ZodError) {
  const errors: FormState['errors'] = {}
  for (const { path, message } of issues) errors[String(path[0])] ??= message
  return errors
}

/** What was typed, for the page to show again: fields of ours only. */
export function typedValues(form: FormData, names: string[]): FormState['values'] {
  return Object.fromEntries(
    names.map((name) => {
      const all = form.getAll(name).map(String)
      return [name, all.length > 1 ? all : (all[0] ?? '')]
    }),
  )
}
