import { type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

type Session = { db: PostgresAdapter['drizzle'] }

/**
 * Sends a Postgres notification that arrives when the request's transaction commits, and never when it does not.
 * Reaches into Payload's adapter, which keeps its open transactions in `sessions`; a test fails when that moves.
 */
export async function notify(req: PayloadRequest, channel: string, message: object) {
  const adapter = req.payload.db as unknown as PostgresAdapter & { sessions: Record<string, Session> }
  const transaction = req.transactionID === undefined ? undefined : adapter.sessions[String(await req.transactionID)]
  await (transaction?.db ?? adapter.drizzle).execute(sql`select pg_notify(${channel}, ${JSON.stringify(message)})`)
}
