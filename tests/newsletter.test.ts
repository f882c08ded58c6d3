import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { addressKey } from '../lib/keys.ts'
import { confirm, readLink } from '../lib/newsletter/confirm.ts'
import { keyInLeaveToken, leave } from '../lib/newsletter/leave.ts'
import { order } from '../lib/newsletter/order.ts'
import { wording } from '../lib/newsletter/wording.ts'
import { running } from '../lib/work/running.ts'
import { startWork } from '../lib/work/worker.ts'
import { payload } from './fixtures/site.ts'

const folder = path.join(process.env.DATA_DIR ?? '', 'mail')
const form = 'http://localhost:3999/newsletter'
let count = 0

/** An address nobody has used yet. */
const someone = () => `leser-${++count}-${Date.now()}@example.org`
const wish = (email: string) => ({ email, topics: [], onlyEvents: false })

/** Mails that have left to an address, read as a mail program reads them. */
async function mailsTo(address: string) {
  const names = await readdir(folder).catch(() => [])
  const mails = await Promise.all(names.map(async (name) => simpleParser(await readFile(path.join(folder, name)))))
  return mails.filter(({ to }) => !Array.isArray(to) && to?.value.some((one) => one.address === address))
}

const tokenIn = (text = '') => /\/newsletter\/bestaetigen\/(\w+)/.exec(text)?.[1] ?? ''

async function subscriber(email: string) {
  const { docs } = await payload.find({
    collection: 'subscribers',
    where: { key: { equals: addressKey(email) } },
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs[0]
}

async function consentsOf(email: string) {
  const { docs } = await payload.find({
    collection: 'consents',
    where: { key: { equals: addressKey(email) } },
    overrideAccess: true,
  })
  return docs
}

beforeEach(() => startWork(payload))
afterAll(async () => {
  await running.stop?.()
  running.stop = undefined
  await rm(folder, { recursive: true, force: true })
})

describe('an order', () => {
  test('brings one mail with one link, and nothing is confirmed by opening it', async () => {
    const email = someone()
    await order(payload, wish(email), form)
    await expect.poll(() => mailsTo(email), { timeout: 15_000 }).toHaveLength(1)
    const [mail] = await mailsTo(email)
    const token = tokenIn(mail?.text)
    expect(token).toMatch(/^[0-9a-f]{32}$/)
    expect(mail?.html).toContain('lang="de"')
    expect(await readLink(payload, token)).toBe('waiting')
    expect((await subscriber(email))?.status).toBe('pending')
    expect(await confirm(payload, token)).toBe('confirmed')
    expect(await confirm(payload, token)).toBe('confirmed')
    expect(await readLink(payload, token)).toBe('confirmed')
    expect(await consentsOf(email)).toMatchObject([
      { wording: wording.text, wordingVersion: wording.version, formAddress: form, confirmedAt: expect.any(String) },
    ])
    await leave(payload, addressKey(email), 'unsubscribed')
    expect(await subscriber(email)).toBeUndefined()
    expect(await consentsOf(email)).toMatchObject([{ endReason: 'unsubscribed' }])
    const header = mail?.headers.get('list') as { unsubscribe?: { url?: string } } | undefined
    const leaving = /abmelden\/([\w.]+)\/sofort/.exec(header?.unsubscribe?.url ?? '')?.[1] ?? ''
    expect(keyInLeaveToken(leaving)).toBe(addressKey(email))
  })
})
