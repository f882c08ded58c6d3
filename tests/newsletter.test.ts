import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emailHash } from '../lib/hmac.ts'
import { askAgain, confirm, readLink } from '../lib/newsletter/confirm.ts'
import { hashInUnsubscribeToken, unsubscribe, unsubscribeToken } from '../lib/newsletter/unsubscribe.ts'
import { hashInSettingsToken, settingsUrl } from '../lib/newsletter/tokens.ts'
import { confirmToken, signUp } from '../lib/newsletter/sign-up.ts'
import { changeTopics, copyOf } from '../lib/newsletter/settings.ts'
import { wording } from '../lib/newsletter/wording.ts'
import { startWorker } from '../lib/worker/worker.ts'
import { publish } from './fixtures/documents.ts'
import { forgetJobs } from './fixtures/newsletter.ts'
import { payload } from './fixtures/site.ts'
import { stopWorker } from './fixtures/worker.ts'

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
    where: { key: { equals: emailHash(email) } },
    overrideAccess: true,
    showHiddenFields: true,
  })
  return docs[0]
}

async function consentsOf(email: string) {
  const { docs } = await payload.find({
    collection: 'consents',
    where: { key: { equals: emailHash(email) } },
    overrideAccess: true,
  })
  return docs
}

async function confirmed() {
  const email = someone()
  await signUp(payload, wish(email), form)
  expect(await confirm(payload, confirmToken((await subscriber(email))!))).toBe('confirmed')
  return email
}

/** As if more than a month had passed since the last mail. */
const forgetLimits = (email: string) =>
  payload.db.pool.query('delete from ops.limits where key like $1', [`%${emailHash(email)}`])

/** How many mails the orders of an address have caused. */
async function jobsSince(email: string) {
  const { id = 0 } = (await subscriber(email)) ?? {}
  const { rows } = await payload.db.pool.query(
    `select count(*)::int as count from work.job where name = 'mail' and (data ->> 'subscriber')::int = $1`,
    [id],
  )
  return rows[0].count as number
}

const subjectsTo = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject)

beforeAll(forgetJobs)
beforeEach(() => startWorker(payload))
afterAll(async () => {
  await stopWorker()
  await rm(folder, { recursive: true, force: true })
})

describe('an order', () => {
  test('brings one mail with one link, and nothing is confirmed by opening it', async () => {
    const email = someone()
    await signUp(payload, wish(email), form)
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
    await unsubscribe(payload, emailHash(email), 'unsubscribed')
    expect(await subscriber(email)).toBeUndefined()
    expect(await consentsOf(email)).toMatchObject([{ endReason: 'unsubscribed' }])
    const header = mail?.headers.get('list') as { unsubscribe?: { url?: string } } | undefined
    const leaving = /abmelden\/([\w.]+)\/sofort/.exec(header?.unsubscribe?.url ?? '')?.[1] ?? ''
    expect(hashInUnsubscribeToken(leaving)).toBe(emailHash(email))
  })

  test('is mailed once a day however often it is sent, with whatever spelling', async () => {
    const email = someone()
    await signUp(payload, wish(email), form)
    await signUp(payload, wish(email.toUpperCase()), form)
    await signUp(payload, wish(email.replace('@', '+werkstatt@')), form)
    expect(await jobsSince(email)).toBe(1)
  })

  test('of somebody who has confirmed brings a mail that says so, and changes nothing', async () => {
    const email = await confirmed()
    const before = await subscriber(email)
    await forgetLimits(email)
    await signUp(payload, { ...wish(email), onlyEvents: true }, form)
    expect(await subscriber(email)).toEqual(before)
    await expect.poll(() => subjectsTo(email), { timeout: 15_000 }).toContain('Sie erhalten unseren Newsletter schon')
  })

  test('of a suppressed address stores and sends nothing', async () => {
    const email = someone()
    const data = { key: emailHash(email), reason: 'hard' as const }
    await payload.create({ collection: 'suppressions', data, overrideAccess: true })
    await signUp(payload, wish(email), form)
    expect([await subscriber(email), await consentsOf(email), await jobsSince(email)]).toEqual([undefined, [], 0])
  })

  test('that cannot be queued leaves nothing behind', async () => {
    const email = someone()
    const { db } = payload
    const original = db.commitTransaction
    db.commitTransaction = () => Promise.reject(new Error('the database went away'))
    await expect(signUp(payload, wish(email), form)).rejects.toThrow()
    db.commitTransaction = original
    expect([await subscriber(email), await consentsOf(email), await jobsSince(email)]).toEqual([undefined, [], 0])
    await signUp(payload, wish(email), form)
    expect(await jobsSince(email)).toBe(1)
  })
})

describe('a link in a confirmation mail', () => {
  test('expires after three days and then offers a new mail with a link that works', async () => {
    const email = someone()
    await signUp(payload, wish(email), form)
    const { nonce, id } = (await subscriber(email))!
    const token = confirmToken({ nonce })
    const tokenExpiresAt = new Date(Date.now() - 1000).toISOString()
    await payload.update({ collection: 'subscribers', id, data: { tokenExpiresAt }, overrideAccess: true })
    expect([await readLink(payload, token), await confirm(payload, token)]).toEqual(['expired', 'expired'])
    await forgetLimits(email)
    await askAgain(payload, token, form)
    expect(await confirm(payload, token)).toBe('confirmed')
    expect(await jobsSince(email)).toBe(2)
  })

  test('is known by its hash alone and opens nothing else', async () => {
    const email = someone()
    await signUp(payload, wish(email), form)
    const stored = (await subscriber(email))!
    const token = confirmToken(stored)
    expect(JSON.stringify(stored)).not.toContain(token)
    expect(await readLink(payload, `${token.slice(0, -1)}0`)).toBe(token.endsWith('0') ? 'waiting' : 'unknown')
    expect(hashInUnsubscribeToken(`${stored.key}.${token}`)).toBeNull()
    expect(hashInSettingsToken(token)).toBeNull()
  })
})

describe('whoever has ordered', () => {
  test('leaves with the link of any mail, again and again, and nobody else goes', async () => {
    const [email, other] = [await confirmed(), await confirmed()]
    const key = hashInUnsubscribeToken(unsubscribeToken(emailHash(email))) ?? ''
    await unsubscribe(payload, key, 'unsubscribed')
    await unsubscribe(payload, key, 'unsubscribed')
    expect([await subscriber(email), (await subscriber(other))?.status]).toEqual([undefined, 'confirmed'])
    expect(await consentsOf(email)).toMatchObject([{ endReason: 'unsubscribed', endedAt: expect.any(String) }])
  })

  test('sees all that is stored and changes topics, for a day after the mail', async () => {
    const email = await confirmed()
    const key = emailHash(email)
    const token = settingsUrl(key).split('/').at(-1) ?? ''
    expect(hashInSettingsToken(token)).toBe(key)
    expect(hashInSettingsToken(token, Date.now() + 25 * 60 * 60 * 1000)).toBeNull()
    const { id } = await publish('topics')
    await changeTopics(payload, key, [id], true)
    expect(await copyOf(payload, key)).toMatchObject({
      email,
      isConfirmed: true,
      onlyEvents: true,
      topics: [{ id }],
      consents: [{ wording: wording.text, confirmedAt: expect.any(String) }],
    })
    await unsubscribe(payload, key, 'erased')
    expect(await copyOf(payload, key)).toBeNull()
  })
})
