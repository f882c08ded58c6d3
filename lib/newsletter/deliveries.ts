import { Client } from 'pg'
import { startsAtSql } from './send-time.ts'

/** One mail that waits, held by this process alone until it is settled. */
export type Delivery = { issue: number; subscriber: number; key: string; email: string; attempts: number }

/**
 * What became of it. `later` waits longer each time, `away` a minute, as the mail itself did nothing wrong; after a
 * day both are given up.
 */
export type Outcome = { state: 'sent' } | { state: 'failed' | 'later' | 'away'; error: string }

export type OpenIssue = { id: number; state: 'released' | 'sending' }

export type Deliveries = Awaited<ReturnType<typeof openDeliveries>>

/**
 * The rows of `ops.deliveries` on a connection of their own. A row that is being worked on is locked by an open
 * transaction: when the process dies the lock dies with the connection, and another process takes the row.
 */
export async function openDeliveries(connectionString: string) {
  const client = new Client({
    connectionString,
    application_name: 'website newsletter',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    statement_timeout: 10_000,
    query_timeout: 12_000,
    // Longer than the longest attempt: who holds a row this long hangs.
    idle_in_transaction_session_timeout: 120_000,
  })
  let isOpen = true
  client.on('error', () => (isOpen = false))
  client.on('end', () => (isOpen = false))
  await client.connect()
  await client.query(`prepare claim(int) as ${claimText}; prepare settle(int, int, text, text) as ${settleText}`)

  /** Several statements in one go: two round trips a mail are what the rate allows. */
  const runAll = async <Row extends object>(text: string) =>
    (await client.query(text)) as unknown as [unknown, { rows: Row[] }]

  return {
    isOpen: () => isOpen,
    close: () => client.end().catch(() => {}),

    /** Issues on their way, oldest first, and those whose time has come. */
    async openIssues() {
      const { rows } = await client.query<OpenIssue>(
        `select n.id, n.state from newsletters n
         where n.state = 'sending' or (n.state = 'released' and ${startsAtSql} <= now())
         order by n.released_at, n.id`,
      )
      return rows
    },

    /** Takes the next mail of an issue, as long as it is being sent and the person still wants it. */
    async claim(issue: number): Promise<Delivery | undefined> {
      const [, { rows }] = await runAll<Delivery>(`begin; execute claim(${issue})`)
      if (!rows[0]) await client.query('commit')
      return rows[0]
    },

    /** Writes down what became of a mail and lets go of it. */
    async settle({ issue, subscriber }: Delivery, outcome: Outcome) {
      const error = 'error' in outcome ? client.escapeLiteral(outcome.error) : 'null'
      await runAll(`execute settle(${issue}, ${subscriber}, '${outcome.state}', ${error}); commit`)
    },

    /** Lets go of a mail as if it had never been claimed. */
    async letGo() {
      await client.query('rollback')
    },

    /** Ends an issue when no mail of it waits any more; mails to people who have left are skipped. */
    async finish(issue: number) {
      await client.query(skipText, [issue])
      await client.query(finishText, [issue])
    },
  }
}

const claimText = `
  select d.newsletter_id as issue, d.subscriber_id as subscriber, s.key, s.email, d.attempts
  from ops.deliveries d
  join newsletters n on n.id = d.newsletter_id and n.state = 'sending'
  join subscribers s on s.id = d.subscriber_id and s.status = 'confirmed'
  where d.newsletter_id = $1 and d.state = 'queued' and d.next_at <= now()
  order by d.next_at limit 1
  for update of d skip locked`

const settleText = `
  update ops.deliveries set
    state = case when $3 in ('sent', 'failed') then $3 when queued_at < now() - interval '1 day' then 'failed' else 'queued' end,
    sent_at = case when $3 = 'sent' then now() end,
    attempts = attempts + case when $3 = 'away' then 0 else 1 end,
    next_at = now() + case
      when $3 = 'later' then least(interval '30 seconds' * 2 ^ least(attempts, 10), interval '1 hour')
      else interval '1 minute' end,
    error = $4
  where newsletter_id = $1 and subscriber_id = $2`

const skipText = `
  update ops.deliveries d set state = 'skipped'
  where d.newsletter_id = $1 and d.state = 'queued'
    and not exists (select from subscribers s where s.id = d.subscriber_id and s.status = 'confirmed')`

const finishText = `
  update newsletters n set state = 'sent', sent_at = now(), updated_at = now()
  where n.id = $1 and n.state = 'sending'
    and not exists (select from ops.deliveries d where d.newsletter_id = n.id and d.state = 'queued')`
