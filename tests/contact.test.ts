import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isMessage, saveMessage } from '../lib/office/contact.ts'
import { emailField, lineField, textField } from '../lib/forms/fields.ts'
import { composeMail } from '../lib/worker/compose.tsx'
import { startWorker } from '../lib/worker/worker.ts'
import { addressesOf, mailFiles } from './fixtures/mail.ts'
import { forgetJobs } from './fixtures/newsletter.ts'
import { setContact } from './fixtures/settings.ts'
import { payload } from './fixtures/site.ts'
import { stopWorker } from './fixtures/worker.ts'

const office = 'buero@example.org'
const shared = { overrideAccess: true } as const

const message = (more: Partial<Parameters<typeof saveMessage>[1]> = {}) => ({
  name: 'Ada Beispiel',
  email: 'ada@example.org',
  message: 'Wann ist die nächste Werkstatt?',
  ...more,
})

const setOffice = (email: string | null) => setContact({ email })

const count = async () => (await payload.count({ collection: 'contact-messages', ...shared })).totalDocs
const run = async (text: string) => (await payload.db.pool.query(text)).rows

async function mailAbout(receipt: string) {
  const find = async () => {
    const files = await mailFiles()
    const mails = await Promise.all(files.map(async (file) => ({ raw: String(file), ...(await simpleParser(file)) })))
    return mails.filter(({ subject }) => subject?.includes(receipt))
  }
  await expect.poll(find, { timeout: 15_000 }).toHaveLength(1)
  const [mail] = await find()
  return mail!
}

beforeAll(async () => {
  await forgetJobs()
  await setOffice(office)
})
beforeEach(() => startWorker(payload))
afterAll(stopWorker)

describe('a message to the office', () => {
  test('is kept, gets a number and is mailed to the office, which answers its sender', async () => {
    const receipt = await saveMessage(payload, message(), new Date('2026-12-31T23:30:00Z'))
    expect(receipt).toMatch(/^K-2027-[2-9A-HJ-NP-Y]{5}$/)
    expect(await isMessage(payload, receipt)).toBe(true)
    expect(await isMessage(payload, 'K-2026-22222')).toBe(false)
    const mail = await mailAbout(receipt)
    expect([addressesOf(mail.to), addressesOf(mail.replyTo), mail.subject]).toEqual([
      [office],
      ['ada@example.org'],
      `Anfrage ${receipt}`,
    ])
    expect(mail.text).toContain('Wann ist die nächste Werkstatt?')
    expect(mail.text).toMatch(/\/admin\/collections\/contact-messages\/\d+/)
  })

  test('cannot write another line into the head of the mail, nor markup into its body', async () => {
    const nasty = 'x\r\nBcc: opfer@example.org\r\n\r\n%0aBcc: opfer@example.org\u2028Bcc: opfer@example.org <b>fett</b>'
    const receipt = await saveMessage(payload, message({ name: lineField(200).parse(nasty), message: nasty }))
    const mail = await mailAbout(receipt)
    expect(addressesOf(mail.to)).toEqual([office])
    expect([mail.cc, mail.bcc]).toEqual([undefined, undefined])
    expect(mail.subject).toBe(`Anfrage ${receipt}`)
    expect(mail.raw.split('\r\n\r\n', 1)[0]).not.toMatch(/opfer|bcc/i)
    expect(mail.html).not.toContain('<b>')
    expect(mail.text).toContain('<b>fett</b>')
  })

  test.each([
    'ada@example.org\r\nBcc: opfer@example.org',
    'ada@example.org\nBcc:opfer@example.org',
    'ada@example.org%0aBcc:opfer@example.org',
    'ada@example.org\u2028Bcc:opfer@example.org',
    'ada@example.org,opfer@example.org',
    'ada@example.org opfer@example.org',
    'Ada <ada@example.org>',
    '"a\r\nb"@example.org',
    'ada@example.org\u0000',
  ])('is not taken from %j', async (email) => {
    expect(emailField.safeParse(email).success).toBe(false)
    const before = await count()
    await expect(saveMessage(payload, message({ email }))).rejects.toThrow()
    expect(await count()).toBe(before)
  })

  test('is kept when the office has no address yet', async () => {
    await setOffice(null)
    const receipt = await saveMessage(payload, message())
    const { docs } = await payload.find({
      collection: 'contact-messages',
      where: { receipt: { equals: receipt } },
      ...shared,
    })
    expect(docs).toHaveLength(1)
    expect(await composeMail(payload, { kind: 'contact', message: docs[0]!.id })).toBeNull()
    await setOffice(office)
  })
})

describe('message and mail', () => {
  const jobs = async () => (await run(`select id from work.job where name = 'mail'`)).length

  test('are both absent when the mail cannot be made', async () => {
    const before = await count()
    await run(`create function work.refuse() returns trigger language plpgsql as $$ begin raise 'no job'; end $$`)
    await run(`create trigger refuse before insert on work.job for each row execute function work.refuse()`)
    try {
      await expect(saveMessage(payload, message())).rejects.toThrow()
    } finally {
      await run(`drop trigger refuse on work.job; drop function work.refuse()`)
    }
    expect(await count()).toBe(before)
  })

  test('are both absent when the transaction cannot be committed', async () => {
    const before = [await count(), await jobs()]
    await run(`create function refuse() returns trigger language plpgsql as $$ begin raise 'no commit'; end $$`)
    await run(
      `create constraint trigger refuse after insert on contact_messages deferrable initially deferred for each row execute function refuse()`,
    )
    try {
      await expect(saveMessage(payload, message())).rejects.toThrow()
    } finally {
      await run(`drop trigger refuse on contact_messages; drop function refuse()`)
    }
    expect([await count(), await jobs()]).toEqual(before)
  })
})

describe('a text of a form', () => {
  const text = textField('Bitte schreiben Sie etwas.')

  test.each([
    ['', 'Bitte schreiben Sie etwas.'],
    [' \r\n ', 'Bitte schreiben Sie etwas.'],
    ['Hallo', 'Bitte schreiben Sie etwas mehr, mindestens 10 Zeichen.'],
    ['ä'.repeat(5001), 'Das sind 5.001 Zeichen. Bitte kürzen Sie auf höchstens 5.000 Zeichen.'],
  ])('is refused with a reason (%#)', (value, reason) => {
    expect(text.safeParse(value).error?.issues[0]?.message).toBe(reason)
  })

  test('counts a line break once, as the browser does, and loses what no database takes', () => {
    expect(text.parse(`${'a\r\n'.repeat(2499)}ab`)).toHaveLength(5000)
    expect(text.parse('eins\u0000zwei\u2028drei\tvier')).toBe('einszwei\ndrei\tvier')
  })
})

test('one line of a form stays one line', () => {
  expect(lineField(20).parse(' a\r\nb\u2028c\u0000d\u0085e ')).toBe('a b c d e')
  expect(lineField(2).safeParse('abc').error?.issues[0]?.message).toBe(
    'Das sind 3 Zeichen. Bitte kürzen Sie auf höchstens 2 Zeichen.',
  )
})
