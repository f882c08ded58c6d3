import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'

/** What the start command keeps in the data folder. */
export const kept = (name: string) => readFileSync(path.join(process.env.DATA_DIR ?? '.data', name), 'utf8').trim()

/** Asks the database of the site under test. */
export async function sql(text: string, values: unknown[] = []) {
  const client = new Client(
    `postgres://website:${kept('postgres-password')}@127.0.0.1:${kept('postgres-port')}/website`,
  )
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Lets this network send forms again: all tests share one. */
export const forgetForms = (...rules: ('forms' | 'messages')[]) =>
  sql(`delete from ops.limits where split_part(key, ':', 1) = any($1)`, [rules])
