import type { PayloadRequest } from 'payload'
import { addressKey } from '../keys.ts'
import type { Letter } from '../mail/letter.ts'
import { query } from '../transaction.ts'
import { getBoss } from '../work/boss.ts'

/** A person's subscription and what they have sent in, by number. */
type Ids = { subscriber: number | undefined; messages: number[]; reports: number[] }

/**
 * The numbers of all jobs for mails to an address or about what it has sent in, done ones too: the queue remembers for
 * an hour what it was given and what went wrong.
 */
export async function jobsAbout(req: PayloadRequest, email: string, { subscriber, messages, reports }: Ids) {
  await getBoss()
  const key = addressKey(email)
  const { rows } = await query<{ id: string; data: Letter }>(req, `select id, data from work.job where name = 'mail'`)
  const accounts = await query<{ id: number; email: string }>(req, 'select id, email from users')
  const isAbout = (letter: Letter) => {
    if (letter.kind === 'password')
      return accounts.rows.some(({ id, email }) => id === letter.user && addressKey(email) === key)
    if ('subscriber' in letter) return letter.subscriber === subscriber
    if ('message' in letter) return messages.includes(letter.message)
    return 'report' in letter && reports.includes(letter.report)
  }
  return rows.filter(({ data }) => isAbout(data)).map(({ id }) => id)
}

/** Takes jobs out of the queue. */
export const removeJobs = (req: PayloadRequest, ids: string[]) =>
  query(req, 'delete from work.job where id = any($1)', [ids])
