import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { readProgress } from '../../lib/newsletter/progress.ts'
import { countRecipients } from '../../lib/newsletter/recipients.ts'
import { pause, release, resume, sendTest, takeBack } from '../../lib/newsletter/release.ts'
import { mayPublish } from '../parts/access.ts'

const anybody = () => true

/** What staff do with an issue besides writing it. Every step is noted in the audit log. */
export const newsletterSteps: Endpoint[] = [
  step('freigeben', mayPublish, async (req, id) => {
    // Loaded when asked for: the mail's components read their settings through the configuration this file is part of.
    const { findFault } = await import('../../lib/newsletter/faults.ts')
    await release(req, id, () => findFault(req.payload, id))
  }),
  step('zuruecknehmen', mayPublish, takeBack),
  step('anhalten', mayPublish, pause),
  step('fortsetzen', mayPublish, resume),
  step('testen', anybody, sendTest),
  {
    path: '/:id/stand',
    method: 'get',
    handler: async (req) => {
      const id = idOf(req, anybody)
      const progress = await readProgress(req, id, mayPublish(req))
      return progress ? Response.json(progress, { headers: privately }) : missing()
    },
  },
  {
    path: '/:id/empfaenger',
    method: 'get',
    handler: async (req) =>
      Response.json({ recipients: await countRecipients(req, idOf(req, mayPublish)) }, { headers: privately }),
  },
  {
    path: '/:id/vorschau',
    method: 'get',
    handler: async (req) => {
      const id = idOf(req, anybody)
      const { composeIssue } = await import('../../lib/newsletter/issue-mail.tsx')
      const mail = await composeIssue(req.payload, id)
      if (!mail) return missing()
      const isText = req.searchParams.get('format') === 'text'
      return new Response(isText ? mail.text : mail.html, {
        headers: {
          ...privately,
          'Content-Type': `text/${isText ? 'plain' : 'html'}; charset=utf-8`,
          'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        },
      })
    },
  },
]

const privately = { 'Cache-Control': 'no-store' }
const missing = () => Response.json({ errors: [{ message: 'Diese Ausgabe gibt es nicht.' }] }, { status: 404 })

function step(
  name: string,
  isAllowed: (req: PayloadRequest) => boolean,
  take: (req: PayloadRequest, id: number) => Promise<unknown>,
): Endpoint {
  return {
    path: `/:id/${name}`,
    method: 'post',
    handler: async (req) => {
      const id = idOf(req, isAllowed)
      await take(req, id)
      return Response.json(await readProgress(req, id, mayPublish(req)), { headers: privately })
    },
  }
}

/** The number in the address, for people who are signed in and allowed. */
function idOf(req: PayloadRequest, isAllowed: (req: PayloadRequest) => boolean) {
  if (!req.user) throw new APIError('Bitte melden Sie sich an.', 401, null, true)
  if (!isAllowed(req)) throw new APIError('Das dürfen nur Personen mit der Rolle Freigabe.', 403, null, true)
  const id = Number(req.routeParams?.id)
  if (!Number.isSafeInteger(id) || id < 1 || id > 2 ** 31 - 1)
    throw new APIError('Diese Ausgabe gibt es nicht.', 404, null, true)
  return id
}
