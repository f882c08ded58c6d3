import type { PayloadRequest } from 'payload'
import { emailHash } from '../hmac.ts'
import type { MailJob } from '../mail/mail-job.ts'
import { query } from '../payload/transaction.ts'
import { getBoss } from '../queue.ts'

/** A person's subscription and what they have sent in, by number. */
type Ids = { subscriber: number | undefined; messages: number[]; reports: number[] }

/**
 * The numbers of all jobs for mails to an address or about what it has sent in, done ones too: the queue remembers for
 * an hour what it was given and what went wrong.
 */
export async function jobsAbout(req: PayloadRequest, email: string, { subscriber, messages, reports }: Ids) {
  await getBoss()
  const key = emailHash(email)
  const { rows } = await query<{ id: string; data: MailJob }>(req, `select id, data from work.job where name = 'mail'`)
  const accounts = await query<{ id: number; email: string }>(req, 'select id, email from users')
  const isAbout = (job: MailJob) => {
    if (job.kind === 'password')
      return accounts.rows.some(({ id, email }) => id === job.user && emailHash(email) === key)
    if ('subscriber' in job) return job.subscriber === subscriber
    if ('message' in job) return messages.includes(job.message)
    return 'report' in job && reports.includes(job.report)
  }
  return rows.filter(({ data }) => isAbout(data)).map(({ id }) => id)
}

/** Takes jobs out of the queue. */
export const removeJobs = (req: PayloadRequest, ids: string[]) =>
  query(req, 'delete from work.job where id = any($1)', [ids])
