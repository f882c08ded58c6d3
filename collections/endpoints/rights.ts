import { APIError, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { recordAudit } from '../../lib/privacy/audit.ts'
import { emailField } from '../../lib/forms/fields.ts'
import { erase, eraseReasons } from '../../lib/privacy/erase.ts'
import { markOf } from '../../lib/privacy/person.ts'
import { proofsOf, search } from '../../lib/privacy/search.ts'
import { administrators } from '../parts/access.ts'

const address = emailField
const reasons = Object.keys(eraseReasons) as (keyof typeof eraseReasons)[]
const person = z.object({ email: address })
const erasure = z.object({ email: address, reason: z.enum(reasons), confirmed: z.literal('yes') })

/** A door for Administration alone; the address comes in the body, never in the URL. */
const endpoint = <Form>(
  path: string,
  schema: z.ZodType<Form>,
  answer: (req: PayloadRequest, form: Form) => Promise<Response>,
): Endpoint => ({
  path: `/rechte/${path}`,
  method: 'post',
  handler: async (req) => {
    if (!administrators({ req })) throw new Forbidden(req.t)
    const sent = await req.formData?.().catch(() => undefined)
    const form = schema.safeParse(Object.fromEntries(sent ?? []))
    if (!form.success) throw new APIError(mistake(form.error), 400, null, true)
    return answer(req, form.data)
  },
})

const mistake = ({ issues }: z.ZodError) =>
  issues.some(({ path }) => path[0] === 'email')
    ? 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel: name@example.org'
    : 'Bitte wählen Sie einen Grund und bestätigen Sie die Löschung.'

/** What the law gives a person: to see what is stored, to have the proof, to be erased (Art. 15, 7 and 17 DSGVO). */
export const rightsEndpoints: Endpoint[] = [
  endpoint('auskunft', person, async (req, { email }) => Response.json(await search(req, email), { headers: fresh })),
  endpoint('auskunft/datei', person, async (req, { email }) => {
    await recordAudit(req, 'Auskunft gespeichert', markOf(email))
    return asFile('auskunft', await search(req, email))
  }),
  endpoint('nachweis', person, async (req, { email }) => asFile('nachweis', await proofsOf(req, email))),
  endpoint('loeschung', erasure, async (req, { email, reason }) =>
    Response.json(await erase(req, email, reason), { headers: fresh }),
  ),
]

const fresh = { 'Cache-Control': 'no-store' }

const asFile = (name: string, content: object) =>
  new Response(JSON.stringify(content, null, 2), {
    headers: {
      ...fresh,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.json"`,
    },
  })
