import { setTimeout as pause } from 'node:timers/promises'
import {
  addDataAndFileToRequest,
  APIError,
  AuthenticationError,
  type Endpoint,
  headersWithCors,
  type PayloadRequest,
} from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { completeReset, requestReset } from '../../lib/accounts/reset.ts'
import { signIn } from '../../lib/accounts/sign-in.ts'
import { withMinimumDuration } from '../../lib/forms/minimum-duration.ts'

/** Longer than the comparison of a password takes, in milliseconds. */
const leastTime = 500

/** Instead of Payload's own, which answer known and unknown addresses differently: it takes the first of a path. */
export const accountEndpoints: Endpoint[] = [
  {
    path: '/login',
    method: 'post',
    handler: async (req) => {
      const { email, password } = await read(req)
      const evenTime = pause(leastTime)
      const result = await signIn(req, email, password)
      if (result === 'too often') throw new APIError(tooOften, 429, null, true)
      if (result === 'wrong') {
        await evenTime
        throw new AuthenticationError(req.t)
      }
      const { config } = req.payload.collections.users
      const { id } = result.user
      const user = await req.payload.findByID({
        collection: 'users',
        id,
        depth: 0,
        overrideAccess: false,
        user: result.user,
      })
      const cookie = generatePayloadCookie({
        collectionAuthConfig: config.auth,
        cookiePrefix: req.payload.config.cookiePrefix,
        token: result.token,
      })
      const headers = headersWithCors({ headers: new Headers({ 'Set-Cookie': cookie }), req })
      return Response.json({ message: req.t('authentication:passed'), ...result, user }, { headers })
    },
  },
  {
    path: '/forgot-password',
    method: 'post',
    handler: async (req) => {
      const { email } = await read(req)
      await withMinimumDuration(requestReset(req.payload, req.headers.get('x-visitor'), email))
      return Response.json({ message: req.t('general:success') })
    },
  },
  {
    path: '/reset-password',
    method: 'post',
    handler: async (req) => {
      const { token, password } = await read(req)
      if (!password) throw new APIError('Bitte geben Sie ein neues Passwort ein.', 400, null, true)
      if (!(await completeReset(req.payload, token, password)))
        throw new APIError(req.t('error:tokenInvalidOrExpired'), 403, null, true)
      return Response.json({ message: req.t('authentication:passwordResetSuccessfully') })
    },
  },
]

const tooOften =
  'Zu viele Anmeldeversuche. Bitte warten Sie eine Viertelstunde oder wählen Sie über „Passwort vergessen?“ ein neues Passwort.'

/** The fields of the forms; what is no text counts as not given. */
async function read(req: PayloadRequest) {
  await addDataAndFileToRequest(req)
  const { email, password, token } = (req.data ?? {}) as Record<string, unknown>
  return { email: text(email), password: text(password), token: text(token) }
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
