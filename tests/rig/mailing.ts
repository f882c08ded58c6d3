import { sql } from './sql.ts'

type Database = { databaseUrl: string }

/** So many confirmed subscribers and no others, whose addresses end nowhere. */
export async function subscribeMany(database: Database, count: number) {
  // Row by row: truncating locks whole tables, against the order in which a running process reads them.
  for (const table of ['ops.deliveries', 'newsletters', 'subscribers']) await sql(database, `delete from ${table}`)
  await sql(
    database,
    `insert into subscribers (email, key, status, requested_at, confirmed_at)
     select 'leserin-' || n || '@example.org', md5('leserin-' || n), 'confirmed', now(), now()
     from generate_series(1, $1) n`,
    [count],
  )
}

/** An issue that waits for whichever process begins it. */
export async function releaseIssue(database: Database, subject: string) {
  const items = await sql<{ id: number }>(database, `select id from posts where _status = 'published' limit 4`)
  const [issue] = await sql<{ id: number }>(
    database,
    `insert into newsletters (subject, content, state, slug, released_at) values ($1, $2, 'released', $3, now() - interval '1 hour') returning id`,
    [subject, content, `ausgabe-${Date.now()}`],
  )
  const id = issue?.id ?? 0
  await sql(
    database,
    `insert into newsletters_rels (parent_id, path, "order", posts_id)
     select $1, 'items', row_number() over (), post from unnest($2::int[]) post`,
    [id, items.map((item) => item.id)],
  )
  return id
}

export async function isSent(database: Database, issue: number) {
  const rows = await sql<{ state: string }>(database, 'select state from newsletters where id = $1', [issue])
  return rows[0]?.state === 'sent'
}

const text = { type: 'text', text: 'Guten Tag, dies ist unser Newsletter. '.repeat(20), version: 1, format: 0 }
const content = {
  root: {
    type: 'root',
    version: 1,
    children: Array.from({ length: 5 }, () => ({ type: 'paragraph', version: 1, children: [text] })),
  },
}
