import type { Payload } from 'payload'
import { Client } from 'pg'
import { env } from '../lib/env.ts'

/** Any number, the same for every process that migrates this site. */
const lockNumber = 20220428

/** Applies all open migrations; processes that start together wait for the first. */
export async function migrate(payload: Payload) {
  const client = new Client({ connectionString: env.DATABASE_URL, application_name: 'website migration' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    await payload.db.migrate()
  } finally {
    await client.end()
  }
}
