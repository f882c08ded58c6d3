import type { Payload } from 'payload'
import { berlinDaysBetween, endOfBerlinDayInAMonth } from '../berlin.ts'
import { emailHash } from '../hmac.ts'
import { consumeReceiptQuota } from '../rate-limits.ts'
import type { BarrierReport } from '../payload-types.ts'
import { newReceipt } from './receipts.ts'
import { inTransaction, query } from '../payload/transaction.ts'
import { enqueue } from '../queue.ts'

export type Report = { description: string; page: string; email: string }

/**
 * Keeps the report of a barrier, has it mailed to the office and a receipt to the address if there is one; all of it or
 * nothing. It is to be answered by the end of the Berlin day one calendar month later (BGG § 12b Abs. 4). Returns its
 * number.
 */
export async function saveReport(payload: Payload, { description, page, email }: Report, now = new Date()) {
  const key = email ? emailHash(email) : undefined
  const isAcknowledged = key !== undefined && (await consumeReceiptQuota(payload, key))
  return inTransaction(payload, async (req) => {
    const receipt = await newReceipt(req, 'barrier-reports', now)
    const { id } = await payload.create({
      collection: 'barrier-reports',
      data: {
        receipt,
        dueAt: endOfBerlinDayInAMonth(now).toISOString(),
        page: page || undefined,
        description,
        email: email || undefined,
        key,
        state: 'open',
      },
      overrideAccess: true,
      depth: 0,
      req,
    })
    await enqueue(req, { kind: 'barrier', report: id })
    if (isAcknowledged) await enqueue(req, { kind: 'barrierReceipt', report: id })
    return receipt
  })
}

/** The instant by which a report is to be answered, in ISO 8601; null when no report has this number. */
export async function dueDateOf(payload: Payload, receipt: string) {
  const { docs } = await payload.find({
    collection: 'barrier-reports',
    where: { receipt: { equals: receipt } },
    select: { dueAt: true },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]?.dueAt ?? null
}

/** So many days before the date the office is reminded; 0 stands for the first day after it. */
const steps = [0, 1, 7, 14]

/**
 * Reminds the office of open reports 14, 7 and 1 days before they are to be answered and once when that day is over, in
 * days of the Berlin calendar. A day on which this did not run is made up for; no reminder comes twice.
 */
export async function sendReminders(payload: Payload, now = new Date()) {
  const { docs } = await payload.find({
    collection: 'barrier-reports',
    where: { state: { equals: 'open' } },
    pagination: false,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
  })
  for (const { id, dueAt, remindedDays } of docs) {
    const step = stepAt(dueAt, now)
    if (step === undefined || step >= (remindedDays ?? Infinity)) continue
    await inTransaction(payload, async (req) => {
      const { rowCount } = await query(req, claim, [id, step])
      if (rowCount) await enqueue(req, { kind: 'reminder', report: id, days: step })
    })
  }
}

const claim = `update barrier_reports set reminded_days = $2
  where id = $1 and state = 'open' and coalesce(reminded_days, $2 + 1) > $2`

function stepAt(dueAt: BarrierReport['dueAt'], now: Date) {
  const left = berlinDaysBetween(now, dueAt)
  return left < 0 ? 0 : steps.find((days) => days > 0 && left <= days)
}
