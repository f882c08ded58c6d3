import { randomUUID } from 'node:crypto'
import type { postgresAdapter, PostgresAdapter } from '@payloadcms/db-postgres'

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
