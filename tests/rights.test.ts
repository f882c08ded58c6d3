import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { emailHash } from '../lib/hmac.ts'
import { confirm } from '../lib/newsletter/confirm.ts'
import { unsubscribe } from '../lib/newsletter/unsubscribe.ts'
import { confirmToken, signUp } from '../lib/newsletter/sign-up.ts'
import type { Report } from '../lib/privacy/search.ts'
import { inTransaction } from '../lib/payload/transaction.ts'
import { enqueue, getBoss } from '../lib/queue.ts'
import { startWorker } from '../lib/worker/worker.ts'
import { create, type Data, type Entry } from './fixtures/documents.ts'
import { createPerson, payload, rest, type Person, type Reader } from './fixtures/site.ts'
import { stopWorker } from './fixtures/worker.ts'

const form = 'http://localhost:3999/newsletter'
let person: Person

beforeEach(async () => {
  person = await createPerson('administration')
})

const someone = () => `kanarie-${crypto.randomUUID()}@example.org`
const from = (email: string): Data => ({ email, key: emailHash(email) })

function send(path: string, data: Record<string, string>, as: Reader | Person = person) {
  const body = new FormData()
  for (const [name, value] of Object.entries(data)) body.set(name, value)
  return rest(`/rechte/${path}`, { as, method: 'POST', body })
}

const erase = (email: string) => send('loeschung', { email, reason: 'request', confirmed: 'yes' })

async function find(email: string) {
  const { status, body } = await send('auskunft', { email })
  expect(status).toBe(200)
  const { sections } = body as Report
  return Object.fromEntries(
    sections.filter(({ entries }) => entries.length).map(({ heading, entries }) => [heading, entries]),
  )
}

async function entriesOf({ user }: Person) {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: { actorId: { equals: user.id } },
    sort: 'id',
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ action, record }) => `${action}: ${record}`)
}

async function findOne<Slug extends Entry>(collection: Slug, id: number) {
  const { docs } = await payload.find({ collection, where: { id: { equals: id } }, overrideAccess: true })
  return docs[0]
}

/** Somebody who has left something in every place. */
async function leaveTraces(email: string) {
  const topic = await create('topics')
  const consent = await create('consents', { key: emailHash(email) })
  const subscriber = await create('subscribers', { ...from(email), topics: [topic.id], consent: consent.id })
  const suppression = await create('suppressions', { key: emailHash(email) })
  const message = await create('contact-messages', { ...from(email), name: 'Kim Kanarie', message: 'Wann?' })
  const open = await create('barrier-reports', { ...from(email), description: 'Ich bin Kim.', note: 'Kim anrufen' })
  const answered = await create('barrier-reports', { ...from(email), state: 'answered' })
  const mention = await create('contact-messages', { message: `Bitte auch an ${email} schreiben.` })
  const issue = await create('newsletters', { subject: 'Newsletter im Mai' })
  const sent = 'insert into ops.deliveries (newsletter_id, subscriber_id, state, sent_at) values ($1, $2, $3, now())'
  await payload.db.pool.query(sent, [issue.id, subscriber.id, 'sent'])
  await getBoss()
  await inTransaction(payload, async (req) => {
    await enqueue(req, { kind: 'already', subscriber: subscriber.id })
    await enqueue(req, { kind: 'contact', message: message.id })
    await enqueue(req, { kind: 'barrier', report: open.id })
    await enqueue(req, { kind: 'barrierReceipt', report: answered.id })
  })
  return { consent, subscriber, suppression, message, open, answered, mention, issue }
}

describe('a search by address', () => {
  test('finds what lies anywhere, however the address is written', async () => {
    const email = someone()
    const { message, open, answered, mention } = await leaveTraces(email)
    const user = await create('users', { email })
    await inTransaction(payload, (req) => enqueue(req, { kind: 'password', user: user.id }))
    await create('team-members', { email })
    const found = await find(` ${email.toUpperCase()} `)
    expect(found).toMatchObject({
      Newsletter: [{ 'E-Mail': email, Stand: 'Bestätigt', Themen: expect.stringContaining('Thema') }],
      'Nachweise der Einwilligung': [{ Wortlaut: 'Ja, ich möchte den Newsletter erhalten.', 'Beendet durch': '–' }],
      'Sperren für den Newsletter': [{ 'Gesperrt seit': expect.stringContaining('Uhr') }],
      'Ausgaben des Newsletters in den letzten 30 Tagen': [{ Betreff: 'Newsletter im Mai', Stand: 'Versandt' }],
      Anfragen: [{ Nummer: message.receipt, Nachricht: 'Wann?', Name: 'Kim Kanarie' }],
      'Mails, die gerade verschickt werden': [{ Anzahl: '5' }],
    })
    expect(found['Gemeldete Barrieren']?.map(({ Nummer }) => Nummer).toSorted()).toEqual(
      [open.receipt, answered.receipt].toSorted(),
    )
    expect(found['Auch im Büro gespeichert']).toEqual([{ Als: 'Konto für die Redaktion' }, { Als: 'Teammitglied' }])
    expect((await find(email))['Im Text anderer']).toEqual([{ Nummer: mention.receipt }])
  })

  test('finds nothing of others', async () => {
    await leaveTraces(someone())
    expect(await find(someone())).toEqual({})
  })

  test('is saved as a file, the proof alone too, and each stands in the audit log without the address', async () => {
    const email = someone()
    await leaveTraces(email)
    await find(email)
    const file = await send('auskunft/datei', { email })
    const proof = await send('nachweis', { email })
    expect([file, proof].map(({ headers }) => headers.get('content-disposition'))).toEqual([
      'attachment; filename="auskunft.json"',
      'attachment; filename="nachweis.json"',
    ])
    expect([file, proof].map(({ headers }) => headers.get('cache-control'))).toEqual(['no-store', 'no-store'])
    expect(JSON.parse(file.text).sections[0].entries[0]['E-Mail']).toBe(email)
    expect(JSON.parse(proof.text).consents).toMatchObject([
      { wording: 'Ja, ich möchte den Newsletter erhalten.', wordingVersion: '1', formAddress: form, mailVersion: '1' },
    ])
    const mark = `Kennung ${emailHash(email).slice(0, 8)}`
    expect(await entriesOf(person)).toEqual([
      `Auskunft erteilt: ${mark}`,
      `Auskunft gespeichert: ${mark}`,
      `Auskunft erteilt: ${mark}`,
      `Nachweis gespeichert: ${mark}`,
    ])
  })
})

describe('erasing', () => {
  test('takes the person from everywhere and keeps what the law wants, without the person', async () => {
    const email = someone()
    const traces = await leaveTraces(email)
    const other = await create('contact-messages')
    const { status, body } = await erase(email)
    expect(status).toBe(200)
    expect(body).toEqual({ subscription: true, messages: 1, reports: 1, emptied: 1, mails: 4 })
    expect(await findOne('subscribers', traces.subscriber.id)).toBeUndefined()
    expect(await findOne('contact-messages', traces.message.id)).toBeUndefined()
    expect(await findOne('barrier-reports', traces.answered.id)).toBeUndefined()
    expect(await findOne('barrier-reports', traces.open.id)).toMatchObject({
      description: '[gelöscht]',
      email: null,
      key: null,
      note: null,
      receipt: traces.open.receipt,
      dueAt: traces.open.dueAt,
      state: 'open',
    })
    expect(await findOne('consents', traces.consent.id)).toMatchObject({
      endReason: 'erased',
      endedAt: expect.any(String),
    })
    expect(await findOne('suppressions', traces.suppression.id)).toBeDefined()
    expect(await findOne('contact-messages', other.id)).toBeDefined()
    const left = await find(email)
    expect(Object.keys(left)).toEqual(['Nachweise der Einwilligung', 'Sperren für den Newsletter', 'Im Text anderer'])
    expect(await entriesOf(person)).toContain(
      `Gelöscht: Kennung ${emailHash(email).slice(0, 8)}: Die Person bittet darum (Art. 17 DSGVO)`,
    )
    const list = await readFile(path.join(process.env.DATA_DIR ?? '', 'withdrawals.log'), 'utf8')
    expect(list).toContain(`${emailHash(email)} forgotten\n`)
  })

  test('keeps the reason of a subscription that had ended before', async () => {
    const email = someone()
    const { id } = await create('consents', {
      key: emailHash(email),
      endedAt: '2026-05-01T10:00:00.000Z',
      endReason: 'unsubscribed',
    })
    await erase(email)
    expect(await findOne('consents', id)).toMatchObject({
      endReason: 'unsubscribed',
      endedAt: '2026-05-01T10:00:00.000Z',
    })
  })

  test('again changes nothing', async () => {
    const email = someone()
    await leaveTraces(email)
    await erase(email)
    expect((await erase(email)).body).toEqual({ subscription: false, messages: 0, reports: 0, emptied: 0, mails: 0 })
  })

  test('does all or nothing', async () => {
    const email = someone()
    const { subscriber, message } = await leaveTraces(email)
    await payload.db.pool.query(
      `create function ops.refuse_test() returns trigger language plpgsql as 'begin raise exception ''no''; end';
       create trigger refuse_test before delete on contact_messages execute function ops.refuse_test()`,
    )
    try {
      expect((await erase(email)).status).toBe(500)
    } finally {
      await payload.db.pool.query('drop function ops.refuse_test() cascade')
    }
    expect(await findOne('subscribers', subscriber.id)).toBeDefined()
    expect(await findOne('contact-messages', message.id)).toBeDefined()
    expect((await find(email))['Mails, die gerade verschickt werden']).toEqual([{ Anzahl: '4' }])
  })

  test.each<[string, Record<string, string>]>([
    ['without a reason', { confirmed: 'yes' }],
    ['with a reason of their own', { reason: 'weil Kim es will', confirmed: 'yes' }],
    ['without confirmation', { reason: 'request' }],
    ['with nothing to erase', { reason: 'request', confirmed: 'yes', email: 'kein Postfach' }],
  ])('is refused %s', async (_, data) => {
    const email = someone()
    const { id } = await create('contact-messages', from(email))
    const { status, body } = await send('loeschung', { email, ...data })
    expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining('Bitte')])
    expect(await findOne('contact-messages', id)).toBeDefined()
  })
})

test.each(['auskunft', 'auskunft/datei', 'nachweis', 'loeschung'])('%s is for Administration alone', async (path) => {
  const email = someone()
  const { id } = await create('contact-messages', from(email))
  const data = { email, reason: 'request', confirmed: 'yes' }
  for (const as of ['anonymous', 'redaktion', 'freigabe'] as const) {
    const { status, text } = await send(path, data, as)
    expect(status).toBe(403)
    expect(text).not.toContain(email)
  }
  expect(await findOne('contact-messages', id)).toBeDefined()
  expect((await rest(`/rechte/${path}?email=${email}`, { as: person })).status).toBe(404)
})

describe('a canary', () => {
  afterAll(stopWorker)

  test('that ordered, left, ordered again, wrote and was erased is nowhere any more', async () => {
    const email = someone()
    const text = email.split('@')[0] ?? ''
    startWorker(payload)
    await signUp(payload, { email, topics: [], onlyEvents: false }, form)
    const { docs } = await payload.find({
      collection: 'subscribers',
      where: { key: { equals: emailHash(email) } },
      showHiddenFields: true,
      overrideAccess: true,
    })
    expect(docs).toHaveLength(1)
    expect(await confirm(payload, confirmToken(docs[0]!))).toBe('confirmed')
    await unsubscribe(payload, emailHash(email), 'unsubscribed')
    await leaveTraces(email).then(({ mention }) =>
      payload.delete({ collection: 'contact-messages', id: mention.id, overrideAccess: true }),
    )
    await rest(`/subscribers?where[email][equals]=${email}`, { as: person })
    await rest(`/contact-messages/count?where[email][equals]=${email}`, { as: person })
    await rest('/subscribers/export', { as: person, method: 'POST' })
    await find(email)
    expect(await tablesWith(text)).toEqual(expect.arrayContaining(['public.subscribers', 'public.contact_messages']))
    await erase(email)
    await expect.poll(() => tablesWith(text), { timeout: 10_000 }).toEqual([])
    const list = await readFile(path.join(process.env.DATA_DIR ?? '', 'withdrawals.log'), 'utf8')
    expect(list).not.toContain(text)
  })
})

/** Every table of ours that holds this text in any column of any row. */
async function tablesWith(text: string) {
  const { rows } = await payload.db.pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('public', 'ops', 'work') order by 1`,
  )
  expect(rows.length).toBeGreaterThan(30)
  const found = await Promise.all(
    rows.map(({ name }) =>
      payload.db.pool.query(`select 1 from ${name} as record where record::text ilike $1 limit 1`, [`%${text}%`]),
    ),
  )
  return rows.filter((_, index) => found[index]?.rowCount).map(({ name }) => name)
}
