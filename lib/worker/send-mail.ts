import type { Payload } from 'payload'
import { log } from '../log.ts'
import type { MailJob } from '../mail/mail-job.ts'
import { deliver, MailRefused } from '../mail/transport.ts'
import { composeMail } from './compose.tsx'

/**
 * Composes the mail of a job and hands it to the transport. The id of the job is the Message-ID, so that a second attempt
 * can be told from a second mail. A refusal for good ends it; any other failure is thrown, and the queue tries again.
 */
export async function sendMailJob(payload: Payload, mailJob: MailJob, jobId: string) {
  const mail = await composeMail(payload, mailJob)
  if (!mail) return
  try {
    await deliver({ ...mail, messageId: jobId })
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    log('mail refused', { kind: mailJob.kind, job: jobId, code: error.message })
  }
}
