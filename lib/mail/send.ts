import type { Payload } from 'payload'
import { log } from '../log.ts'
import type { Letter } from './letter.ts'
import { deliver, MailRefused } from './transport.ts'
import { write } from './write.tsx'

/**
 * Writes a letter and hands it over. The job's number is the mail's, so that a second attempt can be told from a second
 * mail. A refusal for good ends it; any other failure is thrown, and the queue tries again.
 */
export async function sendLetter(payload: Payload, letter: Letter, jobId: string) {
  const mail = await write(payload, letter)
  if (!mail) return
  try {
    await deliver({ ...mail, messageId: jobId })
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    log('mail refused', { kind: letter.kind, job: jobId, code: error.message })
  }
}
