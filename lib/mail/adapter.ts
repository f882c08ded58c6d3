import type { EmailAdapter } from 'payload'
import { enqueue } from '../work/boss.ts'
import { inTransaction } from '../transaction.ts'

/**
 * Payload's own mails (a forgotten password) become jobs like all others: the answer does not tell by its time or its
 * failure whether an account exists.
 */
export const emailAdapter: EmailAdapter<void> = ({ payload }) => ({
  name: 'queue',
  defaultFromAddress: 'website@example.org',
  defaultFromName: 'Innovationsbüro',
  async sendEmail({ to, subject, html }) {
    const letter = { kind: 'account', to: String(to), subject: subject ?? '', html: String(html) } as const
    await inTransaction(payload, (req) => enqueue(req, letter))
  },
})
