import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { env } from '../lib/env.ts'
import { emailHash } from '../lib/hmac.ts'
import { flushLog } from '../lib/log.ts'
import { issueMessageId } from '../lib/newsletter/issue-mail.tsx'
import { bounce, readBounces } from '../lib/newsletter/bounces.ts'
import { unsubscribe, logWithdrawal } from '../lib/newsletter/unsubscribe.ts'
import { replayWithdrawals } from '../lib/newsletter/replay-withdrawals.ts'
import { create } from './fixtures/documents.ts'
import { clearNewsletter, sql, subscribe, writeIssue } from './fixtures/newsletter.ts'
import { payload, rest } from './fixtures/site.ts'

const folder = path.join(env.DATA_DIR, 'bounces')
const list = path.join(env.DATA_DIR, 'withdrawals.log')

beforeEach(async () => {
  await clearNewsletter()
  await rm(folder, { recursive: true, force: true })
  await rm(list, { force: true })
})

type Facts = { recipient?: string; action?: string; status?: string; messageId?: string; headersOnly?: boolean }

/** A delivery status notification as mail servers write it. */
const notification = ({ recipient, action = 'failed', status = '5.1.1', messageId = 'x@y', headersOnly }: Facts) =>
  report('delivery-status', messageId, headersOnly, [
    'Reporting-MTA: dns; mx.example.net',
    '',
    ...(recipient ? [`Final-Recipient: rfc822;\r\n ${recipient}`] : []),
    `Action: ${action}`,
    `Status: ${status}`,
  ])

const complaint = (messageId: string, ...fields: string[]) =>
  report('feedback-report', messageId, false, [
    'Feedback-Type: abuse',
    'User-Agent: Example/1',
    'Version: 1',
    ...fields,
  ])

const report = (type: string, messageId: string, headersOnly: boolean | undefined, lines: string[]) =>
  [
    'From: MAILER-DAEMON@mx.example.net',
    'To: website@localhost',
    'Subject: Undelivered Mail',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${type}; boundary="grenze"`,
    '',
    '--grenze',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The mail could not be delivered.',
    '--grenze',
    `Content-Type: message/${type}`,
    '',
    ...lines,
    '--grenze',
    `Content-Type: ${headersOnly ? 'text/rfc822-headers' : 'message/rfc822'}`,
    '',
    `Message-ID:\r\n <${messageId}>`,
    'Subject: Newsletter',
    '',
    ...(headersOnly ? [] : ['Guten Tag']),
    '--grenze--',
    '',
  ].join('\r\n')

/** The Message-ID of a mail of ours that is long gone. */
const ours = (key: string) => `${issueMessageId(7, key)}@localhost`

/** The Message-ID of an issue that has just been sent to somebody. */
async function sentTo({ id, key }: { id: number; key: string }) {
  const issue = await writeIssue()
  await sql(`insert into ops.deliveries (newsletter_id, subscriber_id, state) values ($1, $2, 'sent')`, [issue.id, id])
  return `${issueMessageId(issue.id, key)}@localhost`
}

let count = 0

/** A mail program puts a report into the folder, and the clock strikes. */
async function arrive(text: string) {
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, `${++count}.eml`), text)
  await readBounces(payload)
}

const suppressions = () => sql<{ key: string; reason: string }>('select key, reason from suppressions order by id')
const subscribers = async () =>
  (await sql<{ id: number }>('select id from subscribers order by id')).map(({ id }) => id)
const softBounces = async () =>
  (await sql<{ count: number }>('select soft_bounces::int as count from subscribers'))[0]?.count

describe('a report', () => {
  test('that a mailbox does not exist ends the subscription, and is deleted', async () => {
    const { email, key } = await subscribe()
    const other = await subscribe()
    await payload.create({
      collection: 'consents',
      data: {
        key,
        requestedAt: new Date().toISOString(),
        wordingVersion: '1',
        wording: 'Ja',
        formAddress: 'x',
        mailVersion: '1',
      },
      overrideAccess: true,
    })
    const messageId = ours(key)
    await arrive(notification({ recipient: email, messageId }))
    expect(await suppressions()).toEqual([{ key, reason: 'hard' }])
    expect(await subscribers()).toEqual([other.id])
    expect(await sql('select end_reason from consents where key = $1', [key])).toEqual([{ end_reason: 'bounced' }])
    expect(await readdir(folder)).toEqual(['unread'])
    await arrive(notification({ recipient: email, messageId }))
    expect(await suppressions()).toHaveLength(1)
  })

  test.each([false, true])('without an address is known by our Message-ID (headers only: %s)', async (headersOnly) => {
    const { key } = await subscribe()
    const messageId = ours(key)
    await arrive(notification({ recipient: 'umgeleitet@example.net', messageId, headersOnly }))
    expect(await suppressions()).toEqual([{ key, reason: 'hard' }])
  })

  test('with a Message-ID that we did not write says nothing about anybody', async () => {
    const { id, key } = await subscribe()
    await arrive(notification({ messageId: `7-${key}.${'0'.repeat(32)}@localhost` }))
    expect(await suppressions()).toEqual([])
    expect(await subscribers()).toEqual([id])
  })

  test.each([
    ['a delay', { action: 'delayed', status: '4.4.1' }],
    ['a success', { action: 'delivered', status: '2.0.0' }],
  ])('of %s changes nothing', async (_name, facts) => {
    const { email, key } = await subscribe()
    await arrive(notification({ recipient: email, messageId: ours(key), ...facts }))
    expect(await softBounces()).toBe(0)
    expect(await suppressions()).toEqual([])
  })

  test.each(['5.1.1', '5.1.3', '5.1.6', '5.1.10', '5.2.1', '5.1.1 (unknown user)'])(
    'of %s is about the mailbox and ends the subscription',
    async (status) => {
      const { key } = await subscribe()
      await arrive(notification({ status, messageId: ours(key) }))
      expect(await suppressions()).toEqual([{ key, reason: 'hard' }])
    },
  )

  test.each(['5.3.4', '5.6.0', '5.6.3', '5.7.1', '5.7.26', '5.5.2', '5.1.8', '5.2.3', '4.7.0'])(
    'of %s is about our mail or us, and never counts against the reader',
    async (status) => {
      const person = await subscribe()
      for (let i = 0; i < 6; i++) await arrive(notification({ status, messageId: await sentTo(person) }))
      expect(await softBounces()).toBe(0)
      expect(await suppressions()).toEqual([])
    },
  )

  test.each(['5.0.0', '5.1.2', '5.1.100', '5.2.0', '5.2.2', '5.3.0', '5.4.4', '5.10.1', '4.1.1', '', 'kaputt'])(
    'of "%s" counts as temporary, and the fifth ends the subscription',
    async (status) => {
      const person = await subscribe()
      for (let i = 0; i < 4; i++) await arrive(notification({ status, messageId: await sentTo(person) }))
      expect(await softBounces()).toBe(4)
      expect(await suppressions()).toEqual([])
      await arrive(notification({ status, messageId: await sentTo(person) }))
      expect(await suppressions()).toEqual([{ key: person.key, reason: 'soft' }])
      expect(await subscribers()).toEqual([])
    },
  )

  test('that comes twice for one issue counts once', async () => {
    const text = notification({ status: '4.2.2', messageId: await sentTo(await subscribe()) })
    await arrive(text)
    await arrive(text)
    expect(await softBounces()).toBe(1)
  })

  test.each(['5.1.1', '4.2.2'])('of %s without a Message-ID of ours proves nothing', async (status) => {
    const { id, email } = await subscribe()
    flushLog()
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    for (let i = 0; i < 6; i++) await arrive(notification({ recipient: email, status, messageId: 'fremd@example.net' }))
    flushLog()
    const lines = written.mock.calls.join('\n')
    written.mockRestore()
    expect(await subscribers()).toEqual([id])
    expect(await softBounces()).toBe(0)
    expect(await suppressions()).toEqual([])
    expect(await readdir(folder)).toEqual(['unread'])
    expect(lines).toContain('"unproven":1')
    expect(lines).not.toContain(email)
  })

  test('of a complaint without a Message-ID of ours proves nothing', async () => {
    const { id, email } = await subscribe()
    await arrive(complaint('fremd@example.net', `Original-Rcpt-To: <${email}>`))
    expect(await subscribers()).toEqual([id])
    expect(await suppressions()).toEqual([])
  })

  test('about several addresses is believed about the one the mail was sent to alone', async () => {
    const [reader, other] = [await subscribe(), await subscribe()]
    const both = (first: string, second: string) =>
      report('delivery-status', ours(reader.key), false, [
        'Reporting-MTA: dns; mx.example.net',
        ...[first, second].flatMap((email) => [
          '',
          `Final-Recipient: rfc822; ${email}`,
          'Action: failed',
          'Status: 5.1.1',
        ]),
      ])
    await arrive(both(other.email, 'dritte@example.net'))
    expect(await suppressions()).toEqual([])
    await arrive(both(other.email, reader.email))
    expect(await subscribers()).toEqual([other.id])
  })

  test('of a complaint ends the subscription', async () => {
    const { key } = await subscribe()
    await arrive(complaint(ours(key)))
    expect(await suppressions()).toEqual([{ key, reason: 'complaint' }])
    expect(await subscribers()).toEqual([])
  })

  test('that is none stays for people to look at', async () => {
    const { id } = await subscribe()
    await arrive('From: a@example.org\r\nSubject: Frage\r\n\r\nGuten Tag\r\n')
    expect(await readdir(path.join(folder, 'unread'))).toHaveLength(1)
    expect(await subscribers()).toEqual([id])
  })
})

describe('the webhook', () => {
  const secret = 'ein-geteiltes-geheimnis'
  const send = (body: unknown, authorization = `Bearer ${secret}`) =>
    rest('/bounces', { method: 'POST', body, headers: { Authorization: authorization } })

  test('does not exist without a secret', async () => {
    env.BOUNCE_SECRET = undefined
    expect((await send({ recipient: 'a@example.org', type: 'hard' })).status).toBe(404)
  })

  test('believes the secret alone, and says the same a second time', async () => {
    env.BOUNCE_SECRET = secret
    const { email, key } = await subscribe()
    const body = { recipient: email, type: 'complaint' }
    for (const wrong of ['', 'Bearer ', `Bearer ${secret}x`, secret]) expect((await send(body, wrong)).status).toBe(401)
    expect(await suppressions()).toEqual([])
    expect((await send({ recipient: email, type: 'anders' })).status).toBe(400)
    expect((await send({})).status).toBe(400)
    for (let i = 0; i < 2; i++) expect((await send(body)).status).toBe(204)
    expect(await suppressions()).toEqual([{ key, reason: 'complaint' }])
    env.BOUNCE_SECRET = undefined
  })
})

describe('after a restore', () => {
  const copy = async () => {
    const rows = await sql<object>('select * from subscribers')
    return () =>
      sql('insert into subscribers select * from json_populate_recordset(null::subscribers, $1)', [
        JSON.stringify(rows),
      ])
  }

  test('who has left since the backup is gone again, and who has not stays', async () => {
    const [left, bounced, stays] = [await subscribe(), await subscribe(), await subscribe()]
    const restore = await copy()
    await unsubscribe(payload, left.key, 'unsubscribed')
    await bounce(payload, { key: bounced.key, type: 'hard' })
    await clearNewsletter()
    await restore()
    expect(await subscribers()).toHaveLength(3)
    await replayWithdrawals(payload)
    expect(await subscribers()).toEqual([stays.id])
    expect(await suppressions()).toEqual([{ key: bounced.key, reason: 'hard' }])
    await replayWithdrawals(payload)
    expect(await subscribers()).toEqual([stays.id])
  })

  test('what somebody wrote before being erased is gone again, what came later stays', async () => {
    const key = emailHash('vergessen@example.org')
    const email = 'vergessen@example.org'
    const [early, open] = [
      await create('contact-messages', { email, key }),
      await create('barrier-reports', { email, key }),
    ]
    await new Promise((resolve) => setTimeout(resolve, 5))
    await logWithdrawal(key, 'forgotten')
    await new Promise((resolve) => setTimeout(resolve, 5))
    const late = await create('contact-messages', { email, key })
    await replayWithdrawals(payload)
    const rest = await sql<{ id: number }>('select id from contact_messages where id = any($1)', [[early.id, late.id]])
    expect(rest).toEqual([{ id: late.id }])
    const reports = await sql('select description, email, key from barrier_reports where id = $1', [open.id])
    expect(reports).toEqual([{ description: '[gelöscht]', email: null, key: null }])
  })

  test('who came back after leaving stays, and a torn line does no harm', async () => {
    const email = 'wieder-da@example.org'
    await logWithdrawal(emailHash(email), 'unsubscribed')
    await new Promise((resolve) => setTimeout(resolve, 5))
    const { id } = await subscribe({ email, key: emailHash(email) })
    await writeFile(list, `${new Date().toISOString()} ${emailHash(email).slice(0, 9)}`, { flag: 'a' })
    await replayWithdrawals(payload)
    expect(await subscribers()).toEqual([id])
  })
})
