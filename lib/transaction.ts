import { randomUUID } from 'node:crypto'
import { type postgresAdapter, type PostgresAdapter, sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

type Session = { db: PostgresAdapter['drizzle'] }
type Sessions = Pick<PostgresAdapter, 'drizzle' | 'initializing' | 'sessions' | 'transactionOptions'>

/**
 * Payload's adapter answers "saved" when COMMIT fails, for example because the connection broke
 * (payloadcms/payload#17726). With this, such a write throws.
 */
export const withCheckedCommit = (adapter: ReturnType<typeof postgresAdapter>): typeof adapter => ({
  ...adapter,
  init: (args) => Object.assign(adapter.init(args), { beginTransaction, commitTransaction }),
})

async function beginTransaction(this: Sessions, options?: object) {
  await this.initializing
  const id = randomUUID()
  await new Promise<void>((begun, failed) => {
    const work = (db: Sessions['sessions'][string]['db']) =>
      new Promise<void>((commit, rollBack) => {
        this.sessions[id] = {
          db,
          resolve: () => (commit(), outcome),
          reject: () => (rollBack(new Error('rolled back')), outcome.catch(() => {})),
        }
        begun()
      })
    const outcome: Promise<void> = this.drizzle.transaction(work, (options ?? this.transactionOptions) || undefined)
    outcome.catch(failed)
  })
  return id
}

async function commitTransaction(this: Sessions, incoming: number | Promise<number | string> | string) {
  const id = String(await incoming)
  const session = this.sessions[id]
  delete this.sessions[id]
  await session?.resolve()
}

/**
 * Sends a Postgres notification that arrives when the request's transaction commits, and never when it does not.
 * Reaches into Payload's adapter, which keeps its open transactions in `sessions`; a test fails when that moves.
 */
export async function notify(req: PayloadRequest, channel: string, message: object) {
  const adapter = req.payload.db as unknown as PostgresAdapter & { sessions: Record<string, Session> }
  const transaction = req.transactionID === undefined ? undefined : adapter.sessions[String(await req.transactionID)]
  await (transaction?.db ?? adapter.drizzle).execute(sql`select pg_notify(${channel}, ${JSON.stringify(message)})`)
}
