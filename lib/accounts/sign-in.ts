import { getFieldsToSign, jwtSign, type PayloadRequest, type TypedUser } from 'payload'
import { addSessionToUser } from 'payload/shared'
import { toEmail } from '../email-address.ts'
import type { User } from '../payload-types.ts'
import { inTransaction } from '../payload/transaction.ts'
import { mayTryPassword, triedRightPassword } from './attempts.ts'
import { lockAccount } from './sessions.ts'
import { verifyPassword } from './verify-password.ts'

type SignedIn = { user: TypedUser; token: string; exp: number }

/**
 * Signs somebody in by address and password. What is answered, and the work it takes, is the same for an unknown address
 * and a wrong password; how often one network may try an account is counted before either is looked at, so that nobody
 * can lock somebody else out.
 */
export async function signIn(
  req: PayloadRequest,
  email: string,
  password: string,
): Promise<SignedIn | 'wrong' | 'too often'> {
  if (!(await mayTryPassword(req, email, () => findByEmail(req, email)))) return 'too often'
  const found = await findByEmail(req, email)
  if (!(await verifyPassword(password, found)) || !found) return 'wrong'
  const signedIn = await begin(req, found)
  if (signedIn) await triedRightPassword(req, email)
  return signedIn ?? 'wrong'
}

async function findByEmail(req: PayloadRequest, text: string) {
  const email = toEmail(text)?.toLowerCase()
  return email ? req.payload.db.findOne<User>({ collection: 'users', where: { email: { equals: email } }, req }) : null
}

/** Begins a session unless the password has changed since it was read. */
const begin = ({ payload }: PayloadRequest, { id, hash }: User) =>
  inTransaction(payload, async (req): Promise<SignedIn | null> => {
    await lockAccount(req, id)
    const user = await payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } }, req })
    if (!user || user.hash !== hash) return null
    const collectionConfig = payload.collections.users.config
    const account: TypedUser = { ...user, collection: 'users' }
    const { sid } = await addSessionToUser({ collectionConfig, payload, req, user: account })
    const signed = await jwtSign({
      fieldsToSign: getFieldsToSign({ collectionConfig, email: user.email, sid, user: account }),
      secret: payload.secret,
      tokenExpiration: collectionConfig.auth.tokenExpiration,
    })
    return { ...signed, user: account }
  })
