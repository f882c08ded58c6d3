import { createLocalReq, type PayloadRequest } from 'payload'
import { recordAudit } from '../privacy/audit.ts'
import { emailHash } from '../hmac.ts'
import { resetSignInAttempts, consumeSignInAttempt } from '../rate-limits.ts'
import type { User } from '../payload-types.ts'

/** Who tries: the network of the request and the hash of the account's address. */
const attemptOf = ({ headers, payload }: PayloadRequest, email: string) =>
  [payload, headers.get('x-visitor'), emailHash(email)] as const

/**
 * Whether a password of this account may be tried now; asking counts. The first refusal of a quarter of an hour is noted
 * in the audit log, the others are not: which account was meant, never the password, the address or the network. The
 * entry stays when the request's transaction is rolled back.
 */
export async function mayTryPassword(req: PayloadRequest, email: string, find: () => Promise<Pick<User, 'id'> | null>) {
  const { isAllowed, nowRefused } = await consumeSignInAttempt(...attemptOf(req, email))
  if (nowRefused) {
    const own = await createLocalReq({ user: req.user ?? undefined }, req.payload)
    const account = nowRefused === 'account' ? await find() : null
    const action = nowRefused === 'account' ? tooManyTries : `${tooManyTries} aus einem Netz`
    await recordAudit(own, action, account ? `Konten ${account.id}` : undefined)
  }
  return isAllowed
}

const tooManyTries = 'Anmeldung gesperrt: zu viele Versuche'

/** The password was right: this network begins anew with this account. */
export const triedRightPassword = (req: PayloadRequest, email: string) => resetSignInAttempts(...attemptOf(req, email))
