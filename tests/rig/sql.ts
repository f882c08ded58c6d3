import { Client } from 'pg'

/** One statement on a connection of its own. */
export async function sql<Row extends object>(
  { databaseUrl }: { databaseUrl: string },
  text: string,
  values: unknown[] = [],
) {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}
