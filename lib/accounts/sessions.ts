import { Forbidden, getFieldsToSign, jwtSign, type CollectionConfig, type PayloadRequest } from 'payload'
import { query } from '../payload/transaction.ts'

/** A session ends after this many seconds without a refresh, and that long after signing in whatever happens. */
export const idleSeconds = 2 * 60 * 60
const absoluteSeconds = 12 * 60 * 60

type Hooks = NonNullable<CollectionConfig['hooks']>
type RefreshHook = NonNullable<Hooks['refresh']>[number]
type AfterLogoutHook = NonNullable<Hooks['afterLogout']>[number]

/**
 * Locks an account's row until the request's transaction ends. Payload writes sessions with the whole row as it read it:
 * without the lock a sign-in or refresh at the same moment would bring back an old password or role.
 */
export const lockAccount = (req: PayloadRequest, id: number) =>
  query(req, 'select 1 from users where id = $1 for no key update', [id])

/** Locks all accounts, in one order, so that two changes at once follow each other. */
export const lockAccounts = (req: PayloadRequest) => query(req, 'select 1 from users order by id for no key update')

/** Refuses to refresh a session that has ended or reached its longest time. */
export async function checkRefresh(req: PayloadRequest) {
  if (!req.user) throw new Forbidden(req.t)
  await lockAccount(req, req.user.id)
  if ((await secondsLeft(req)) <= 0) throw new Forbidden(req.t)
}

/** Before Payload takes the session out of the row it then writes. */
export const lockOnLogout: AfterLogoutHook = ({ req }) => req.user && lockAccount(req, req.user.id)

/** The refreshed token never outlives the longest time of its session. */
export const cappedRefresh: RefreshHook = async ({ args: { collection, req }, user }) => {
  const left = Math.floor(await secondsLeft(req))
  if (left > idleSeconds) return
  const { token, exp } = await jwtSign({
    fieldsToSign: getFieldsToSign({
      collectionConfig: collection.config,
      email: user.email,
      sid: sessionId(req),
      user: req.user,
    }),
    secret: req.payload.secret,
    tokenExpiration: left,
  })
  return { exp, refreshedToken: token, setCookie: true, user }
}

/** Ends all sessions of an account, except the one that asks for it. */
export const endSessions = (req: PayloadRequest, id: number) =>
  query(req, 'delete from users_sessions where _parent_id = $1 and id is distinct from $2', [
    id,
    req.user?.id === id ? sessionId(req) : null,
  ])

async function secondsLeft(req: PayloadRequest) {
  const { rows } = await query<{ created_at: Date }>(
    req,
    'select created_at from users_sessions where _parent_id = $1 and id = $2',
    [req.user?.id, sessionId(req)],
  )
  const begun = rows[0] && new Date(rows[0].created_at).getTime()
  return begun ? absoluteSeconds - (Date.now() - begun) / 1000 : 0
}

const sessionId = ({ user }: PayloadRequest) => (user as { _sid?: string } | null)?._sid
