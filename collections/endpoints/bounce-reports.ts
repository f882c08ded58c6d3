import type { Endpoint } from 'payload'
import { z } from 'zod'
import { env } from '../../lib/env.ts'
import { emailField } from '../../lib/forms/fields.ts'
import { emailHash } from '../../lib/hmac.ts'
import { bounce } from '../../lib/newsletter/bounces.ts'
import { isSameSecret } from '../../lib/secrets.ts'

const report = z.object({ recipient: emailField, type: z.enum(['hard', 'soft', 'complaint']) })

/** Where a mail service reports what came back, with the shared secret; without one the address does not exist. */
export const bounceReports: Endpoint = {
  path: '/bounces',
  method: 'post',
  handler: async (req) => {
    if (!env.BOUNCE_SECRET) return answer(404)
    if (!isSameSecret(req.headers.get('authorization') ?? '', `Bearer ${env.BOUNCE_SECRET}`)) return answer(401)
    const { success, data } = report.safeParse(await req.json?.().catch(() => null))
    if (!success) return answer(400)
    await bounce(req.payload, { key: emailHash(data.recipient), type: data.type })
    return answer(204)
  },
}

const answer = (status: number) => new Response(null, { status })
