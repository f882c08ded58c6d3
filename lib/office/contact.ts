import type { Payload } from 'payload'
import { emailHash } from '../hmac.ts'
import { newReceipt } from './receipts.ts'
import { inTransaction } from '../payload/transaction.ts'
import { enqueue } from '../queue.ts'

export type Message = { name: string; email: string; message: string }

/** Keeps what somebody wrote to the office and has it mailed there, both or neither. Returns the number of the message. */
export async function saveMessage(payload: Payload, { name, email, message }: Message, now = new Date()) {
  return inTransaction(payload, async (req) => {
    const receipt = await newReceipt(req, 'contact-messages', now)
    const { id } = await payload.create({
      collection: 'contact-messages',
      data: { receipt, name: name || undefined, email, key: emailHash(email), message, state: 'open' },
      overrideAccess: true,
      depth: 0,
      req,
    })
    await enqueue(req, { kind: 'contact', message: id })
    return receipt
  })
}

/** Whether there is a message with this number. */
export async function isMessage(payload: Payload, receipt: string) {
  const { totalDocs } = await payload.count({
    collection: 'contact-messages',
    where: { receipt: { equals: receipt } },
    overrideAccess: true,
  })
  return totalDocs > 0
}
