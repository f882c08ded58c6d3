import type { Payload } from 'payload'

/** Any number, the same for every process that migrates this site. */
const lockNumber = 20220428

/** Applies all open migrations; processes that start together wait for the first. */
export async function migrate(payload: Payload) {
  const { pool } = payload.db
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    await payload.db.migrate()
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockNumber])
    client.release()
  }
}
