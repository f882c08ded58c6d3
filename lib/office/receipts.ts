import { randomInt } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { berlinYear } from '../berlin.ts'

/** Characters that nobody mistakes for another, on paper or on the phone. */
const characters = '2346789ACDEFGHJKMNPQRTVWXY'

/**
 * A number for something that somebody wrote, such as `K-2026-4F7Q2`: what it is, the year in Berlin and five random
 * characters. No other record of the collection has it.
 */
export async function newReceipt(req: PayloadRequest, collection: 'contact-messages' | 'barrier-reports', now: Date) {
  for (;;) {
    const random = Array.from({ length: 5 }, () => characters[randomInt(characters.length)]).join('')
    const receipt = `${letters[collection]}-${berlinYear(now)}-${random}`
    const where = { receipt: { equals: receipt } }
    const { totalDocs } = await req.payload.count({ collection, where, overrideAccess: true, req })
    if (totalDocs === 0) return receipt
  }
}

const letters = { 'contact-messages': 'K', 'barrier-reports': 'B' } as const
