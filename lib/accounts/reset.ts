import type { Payload } from 'payload'
import { recordAudit } from '../privacy/audit.ts'
import { toEmail } from '../email-address.ts'
import { env } from '../env.ts'
import { emailHash, hashOf, linkSecret } from '../hmac.ts'
import { consumeResetLinkQuota } from '../rate-limits.ts'
import type { User } from '../payload-types.ts'
import { inTransaction, query } from '../payload/transaction.ts'
import { enqueue } from '../queue.ts'
import { lockAccounts } from './sessions.ts'

/** How long a link to choose a new password works, in hours; the mail says so too. */
const resetHours = 1

/**
 * Sends the link to a new password to an address, if it has an account. Does the same work if not, down to a job for
 * nobody. Row and job hold no secret: the link's token is derived from address and end, the row keeps its hash.
 */
export async function requestReset(payload: Payload, network: string | null, text: string) {
  const email = toEmail(text)?.toLowerCase()
  if (!email) return
  if (!(await consumeResetLinkQuota(payload, network, emailHash(email)))) return
  const end = new Date(Date.now() + resetHours * 60 * 60 * 1000)
  await inTransaction(payload, async (req) => {
    const { rows } = await query<{ id: number }>(
      req,
      'update users set reset_password_token = $1, reset_password_expiration = $2 where email = $3 returning id',
      [hashOf(tokenFor(email, end)), end.toISOString(), email],
    )
    await enqueue(req, { kind: 'password', user: rows[0]?.id ?? 0 })
  })
}

/** The link an account's mail brings; null when it was used, has ended or none was asked for. */
export function resetUrl({ email, resetPasswordExpiration, resetPasswordToken }: User) {
  const end = new Date(resetPasswordExpiration ?? 0)
  const token = tokenFor(email, end)
  return end > new Date() && hashOf(token) === resetPasswordToken ? `${env.SITE_URL}/admin/reset/${token}` : null
}

/**
 * Sets the password of whom the link was sent to, once, and ends their sessions; false when the link does not work any
 * more. Nobody is signed in by it. A password that is too weak throws Payload's `ValidationError` and leaves the link.
 */
export const completeReset = (payload: Payload, token: string, password: string) =>
  inTransaction(payload, async (req) => {
    await lockAccounts(req)
    const { rows } = await query<{ id: number }>(
      req,
      'select id from users where reset_password_token = $1 and reset_password_expiration > $2',
      [hashOf(token), new Date().toISOString()],
    )
    const id = rows[0]?.id
    if (id === undefined) return false
    await payload.update({ collection: 'users', id, data: { password }, overrideAccess: true, depth: 0, req })
    await query(
      req,
      'update users set reset_password_token = null, reset_password_expiration = null, email_confirmed_at = $2 where id = $1',
      [id, new Date().toISOString()],
    )
    await recordAudit(req, 'Passwort über den Link aus der Mail gewählt', `Konten ${id}`)
    return true
  })

const tokenFor = (email: string, end: Date) => linkSecret('password', `${email}\n${end.getTime()}`)
