import type { PayloadRequest } from 'payload'
import { recordAudit } from './audit.ts'
import { emailHash } from '../hmac.ts'
import { endConsents, endSubscription, logWithdrawal } from '../newsletter/unsubscribe.ts'
import { lockSubscriber } from '../newsletter/subscriber.ts'
import type { BarrierReport, ContactMessage } from '../payload-types.ts'
import { inTransaction, query } from '../payload/transaction.ts'
import { jobsAbout, removeJobs } from './jobs.ts'
import { findAll, markOf, ofPerson } from './person.ts'

/** Why somebody is erased. A list and no free text: the reason stays in the audit log, and a text might name the person. */
export const eraseReasons = {
  request: 'Die Person bittet darum (Art. 17 DSGVO)',
  objection: 'Die Person widerspricht (Art. 21 DSGVO)',
  purpose: 'Die Angaben werden nicht mehr gebraucht',
  unlawful: 'Die Angaben hätten nicht gespeichert werden dürfen',
} as const

export type EraseReason = keyof typeof eraseReasons
export type Erased = { subscription: boolean; messages: number; reports: number; emptied: number; mails: number }

/**
 * Erases a person from everything at once: subscription, deliveries, messages, reports, mails that wait. Of a barrier
 * report that is not answered yet the report without the person stays, the office owes an answer to the law. Proofs of
 * consent and suppressions stay, they hold no address. Notes the reason in the audit log.
 */
export async function erase({ payload, user }: PayloadRequest, email: string, reason: EraseReason): Promise<Erased> {
  const key = emailHash(email)
  await logWithdrawal(key, 'forgotten')
  return inTransaction(payload, async (req) => {
    req.user = user
    const subscriber = await lockSubscriber(req, key)
    const found = await findAll<BarrierReport>(req, 'barrier-reports', ofPerson(email))
    const messages = (await findAll<ContactMessage>(req, 'contact-messages', ofPerson(email))).map(toId)
    const jobs = await jobsAbout(req, email, { subscriber: subscriber?.id, messages, reports: found.map(toId) })
    await removeJobs(req, jobs)
    await endSubscription(req, key, 'erased')
    await query(req, 'delete from ops.deliveries where subscriber_id = $1', [subscriber?.id ?? 0])
    // Also proofs whose subscription is gone already.
    await endConsents(req, key, 'erased')
    await query(req, 'delete from contact_messages where id = any($1)', [messages])
    const emptied = found.filter(({ state }) => state === 'open')
    for (const { id } of emptied) await emptyReport(req, id)
    const answered = found.filter(({ state }) => state !== 'open').map(toId)
    await query(req, 'delete from barrier_reports where id = any($1)', [answered])
    await recordAudit(req, 'Gelöscht', `${markOf(email)}: ${eraseReasons[reason]}`)
    return {
      subscription: Boolean(subscriber),
      messages: messages.length,
      reports: answered.length,
      emptied: emptied.length,
      mails: jobs.length,
    }
  })
}

const emptyReport = (req: PayloadRequest, id: number) =>
  req.payload.update({
    collection: 'barrier-reports',
    id,
    data: { description: '[gelöscht]', email: null, key: null, note: null },
    overrideAccess: true,
    req,
  })

const toId = ({ id }: { id: number }) => id
