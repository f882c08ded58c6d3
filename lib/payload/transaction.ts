import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { changeChannel, type ChangeEvent } from '../change-event.ts'

type Session = { db: PostgresAdapter['drizzle'] & { session: { client: Queryable } } }
type Queryable = { query: (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }> }

/**
 * Does several things or none: gives `work` a request whose writes are committed together when it ends, and undone when
 * it throws. It acts for `user`, or for the system.
 */
export async function inTransaction<Result>(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<Result>,
  user?: PayloadRequest['user'],
) {
  const req = await createLocalReq({ locale: 'de', user: user ?? undefined }, payload)
  await initTransaction(req)
  try {
    const result = await work(req)
    // A failure inside that somebody caught has undone everything already.
    if (!(await openSession(req)).session) throw new Error('The transaction was undone meanwhile.')
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** Sends a change event that arrives when the request's transaction commits, and never when it does not. */
export async function notify(req: PayloadRequest, change: Partial<ChangeEvent>) {
  const { adapter, session } = await openSession(req)
  await (session?.db ?? adapter.drizzle).execute(sql`select pg_notify(${changeChannel}, ${JSON.stringify(change)})`)
}

/** Runs a statement of our own inside the request's transaction, or alone when there is none. */
export async function query<Row = Record<string, unknown>>(req: PayloadRequest, text: string, values?: unknown[]) {
  const { session } = await openSession(req)
  const client: Queryable = session ? session.db.session.client : req.payload.db.pool
  return (await client.query(text, values)) as { rows: Row[]; rowCount: number | null }
}

/**
 * Reaches into Payload's adapter, which keeps its open transactions in `sessions`; a test fails when that moves.
 */
async function openSession(req: PayloadRequest) {
  const adapter = req.payload.db as unknown as PostgresAdapter & { sessions: Record<string, Session> }
  const session = req.transactionID === undefined ? undefined : adapter.sessions[String(await req.transactionID)]
  return { adapter, session }
}
