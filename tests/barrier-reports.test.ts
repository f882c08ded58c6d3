import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dueDateOf, sendReminders, saveReport } from '../lib/office/barrier-reports.ts'
import { berlinDaysBetween, endOfBerlinDayInAMonth } from '../lib/berlin.ts'
import type { MailJob } from '../lib/mail/mail-job.ts'
import { composeMail } from '../lib/worker/compose.tsx'
import { referringPage } from '../lib/forms/referring-page.ts'
import { getBoss } from '../lib/queue.ts'
import { setContact } from './fixtures/settings.ts'
import { payload } from './fixtures/site.ts'
import { inZone, zones } from './fixtures/zones.ts'
import { stopWorker } from './fixtures/worker.ts'

const office = 'barrierefrei@example.org'
const shared = { overrideAccess: true } as const
let people = 0

const barrier = (more: Partial<Parameters<typeof saveReport>[1]> = {}) => ({
  description: 'Das Programm wird nicht vorgelesen.',
  page: '/themen/digitale-ethik',
  email: '',
  ...more,
})

const someone = () => `melderin-${++people}-${Date.now()}@example.org`
const run = async (text: string) => (await payload.db.pool.query(text)).rows

async function stored(receipt: string) {
  const { docs } = await payload.find({
    collection: 'barrier-reports',
    where: { receipt: { equals: receipt } },
    showHiddenFields: true,
    ...shared,
  })
  return docs[0]!
}

/** Mail jobs about a report that wait in the queue or have left it. */
async function mailJobsAbout(id: number): Promise<MailJob[]> {
  const rows = await run(
    `select data from work.job where name = 'mail' and data->>'report' = '${id}' order by created_on`,
  )
  return rows.map(({ data }) => data)
}

beforeAll(async () => {
  await stopWorker()
  await getBoss()
  await setContact({ accessibilityEmail: office })
})
beforeEach(() => run(`update barrier_reports set state = 'answered'`))
afterAll(() => run(`delete from work.job where name = 'mail'`))

describe('the report of a barrier', () => {
  test('is kept with its date and mailed to the office', async () => {
    const receipt = await saveReport(payload, barrier(), new Date('2026-11-22T22:00:00Z'))
    expect(receipt).toMatch(/^B-2026-[2-9A-HJ-NP-Y]{5}$/)
    expect(await dueDateOf(payload, receipt)).toBe('2026-12-22T22:59:59.999Z')
    expect(await dueDateOf(payload, 'B-2026-22222')).toBeNull()
    const { id } = await stored(receipt)
    expect(await mailJobsAbout(id)).toEqual([{ kind: 'barrier', report: id }])
    const mail = await composeMail(payload, { kind: 'barrier', report: id })
    expect(mail).toMatchObject({ to: office, subject: `Barriere ${receipt}, Antwort bis 22. Dezember 2026` })
    expect(mail?.replyTo).toBeUndefined()
    expect(mail?.text).toContain('Das Programm wird nicht vorgelesen.')
    expect(mail?.text).toContain('Seite: /themen/digitale-ethik')
  })

  test('with an address brings a receipt there that says nothing anybody typed', async () => {
    const email = someone()
    const typed = barrier({ email, page: 'https://werbung.example', description: 'Kaufen Sie jetzt <b>alles</b>' })
    const receipt = await saveReport(payload, typed)
    const { id } = await stored(receipt)
    expect(await mailJobsAbout(id)).toEqual([
      { kind: 'barrier', report: id },
      { kind: 'barrierReceipt', report: id },
    ])
    const mail = await composeMail(payload, { kind: 'barrierReceipt', report: id })
    expect(mail?.to).toBe(email)
    expect(mail?.text).toContain(receipt)
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/werbung|Kaufen|alles/)
    expect((await composeMail(payload, { kind: 'barrier', report: id }))?.replyTo).toBe(email)
  })

  test('does not fill a mailbox: at most three receipts a day go to an address', async () => {
    const email = someone()
    for (const wanted of [2, 2, 2, 1]) {
      const { id } = await stored(await saveReport(payload, barrier({ email })))
      expect(await mailJobsAbout(id)).toHaveLength(wanted)
    }
  })

  test('is not kept when its mail cannot be made', async () => {
    const count = async () => (await payload.count({ collection: 'barrier-reports', ...shared })).totalDocs
    const before = await count()
    await run(`create function work.refuse() returns trigger language plpgsql as $$ begin raise 'no job'; end $$`)
    await run(`create trigger refuse before insert on work.job for each row execute function work.refuse()`)
    try {
      await expect(saveReport(payload, barrier())).rejects.toThrow()
    } finally {
      await run(`drop trigger refuse on work.job; drop function work.refuse()`)
    }
    expect(await count()).toBe(before)
  })
})

describe('a month later', () => {
  test.each([
    ['a day in winter', '2026-11-22T10:00:00Z', '2026-12-22T22:59:59.999Z'],
    ['the first minutes of a day in Berlin', '2026-11-22T23:30:00Z', '2026-12-23T22:59:59.999Z'],
    ['31 January', '2026-01-31T12:00:00Z', '2026-02-28T22:59:59.999Z'],
    ['31 January before a leap day', '2028-01-31T12:00:00Z', '2028-02-29T22:59:59.999Z'],
    ['30 January', '2026-01-30T12:00:00Z', '2026-02-28T22:59:59.999Z'],
    ['31 March, over the clock change', '2026-03-31T12:00:00Z', '2026-04-30T21:59:59.999Z'],
    ['28 February into summer time', '2026-02-28T12:00:00Z', '2026-03-28T22:59:59.999Z'],
    ['a month before summer time begins', '2026-02-28T23:30:00Z', '2026-04-01T21:59:59.999Z'],
    ['the day summer time begins', '2027-02-28T12:00:00Z', '2027-03-28T21:59:59.999Z'],
    ['the day summer time ends', '2026-09-25T12:00:00Z', '2026-10-25T22:59:59.999Z'],
    ['31 December', '2026-12-31T12:00:00Z', '2027-01-31T22:59:59.999Z'],
  ])('of %s ends the day in Berlin', (_, from, due) => {
    for (const zone of zones) inZone(zone, () => expect(endOfBerlinDayInAMonth(from).toISOString()).toBe(due))
  })

  test('days are counted by the calendar of Berlin', () => {
    expect(berlinDaysBetween('2026-10-24T22:30:00Z', '2026-10-25T22:30:00Z')).toBe(0)
    expect(berlinDaysBetween('2026-10-25T22:30:00Z', '2026-10-25T23:30:00Z')).toBe(1)
    expect(berlinDaysBetween('2026-03-30T10:00:00Z', '2026-03-28T10:00:00Z')).toBe(-2)
  })
})

describe('the office', () => {
  const reminders = async (id: number) =>
    (await mailJobsAbout(id)).flatMap((letter) => (letter.kind === 'reminder' ? [letter.days] : []))
  /** Half past seven in Berlin in winter. */
  const morning = (day: string) => new Date(`2026-${day}T06:30:00Z`)
  const open = async () => stored(await saveReport(payload, barrier(), new Date('2026-11-10T12:00:00Z')))

  test('is reminded 14, 7 and 1 days before and once afterwards', async () => {
    const { id } = await open()
    for (let day = 11; day <= 30; day++) await sendReminders(payload, morning(`11-${day}`))
    expect(await reminders(id)).toEqual([14])
    await sendReminders(payload, morning('12-02'))
    expect(await reminders(id)).toEqual([14])
    const seen = []
    for (const day of ['03', '08', '09', '10', '11', '12']) {
      await sendReminders(payload, morning(`12-${day}`))
      seen.push((await reminders(id)).at(-1))
    }
    expect(seen).toEqual([7, 7, 1, 1, 0, 0])
    expect(await reminders(id)).toEqual([14, 7, 1, 0])
  })

  test('is reminded on the day and no minute earlier', async () => {
    const { id } = await open()
    await sendReminders(payload, new Date('2026-11-25T22:59:59Z'))
    expect(await reminders(id)).toEqual([])
    await sendReminders(payload, new Date('2026-11-25T23:00:00Z'))
    expect(await reminders(id)).toEqual([14])
  })

  test('is reminded once after days on which nothing ran, and once by two processes', async () => {
    const { id } = await open()
    await Promise.all([sendReminders(payload, morning('12-05')), sendReminders(payload, morning('12-05'))])
    expect(await reminders(id)).toEqual([7])
  })

  test('is not reminded of what it has answered, not even by a mail that waits', async () => {
    const { id } = await open()
    const data = { state: 'answered' } as const
    await payload.update({ collection: 'barrier-reports', id, data, ...shared })
    await sendReminders(payload, morning('12-09'))
    expect(await reminders(id)).toEqual([])
    expect(await composeMail(payload, { kind: 'reminder', report: id, days: 1 })).toBeNull()
  })

  test('reads by when it must answer', async () => {
    const receipt = await saveReport(payload, barrier(), new Date('2024-01-10T12:00:00Z'))
    const { id } = await stored(receipt)
    const mail = await composeMail(payload, { kind: 'reminder', report: id, days: 0 })
    expect(mail).toMatchObject({ to: office, subject: `Frist vorbei: Barriere ${receipt}` })
    expect(mail?.text).toContain('10. Februar 2024')
  })
})

describe('the page somebody came from', () => {
  const site = 'https://www.example.org'

  test.each([
    ['/themen/digitale-ethik', '/themen/digitale-ethik'],
    ['/aktuelles?art=beitraege&name=Ada#oben', '/aktuelles'],
    ['/newsletter/archiv/winter', '/newsletter/archiv/winter'],
    ['/', '/'],
  ])('is %s', (from, page) => {
    expect(referringPage(`${site}${from}`, site)).toBe(page)
  })

  test.each([
    `${site}/newsletter/bestaetigen/0123456789abcdef0123456789abcdef`,
    `${site}/newsletter/abmelden/abc.def`,
    `${site}/newsletter/%61bmelden/abc.def`,
    `${site}/newsletter%2Fabmelden%2Fabc.def`,
    `${site}/Newsletter/Abmelden/abc.def`,
    `${site}//newsletter/abmelden/abc.def`,
    `${site}/newsletter/einstellungen/abc-def.ghi/daten.json`,
    `${site}/newsletter/einstellungen/abc%20def`,
    `${site}/kontakt/gesendet/K-2026-4F7Q2`,
    `${site}/barriere-melden`,
    `${site}/admin/collections/subscribers/1`,
    `${site}/vorschau?path=/x`,
    `${site}/${'a'.repeat(300)}`,
    'https://www.example.org.evil.example/themen',
    'http://www.example.org/themen',
    'https://evil.example/themen',
    'kein Verweis',
    '',
    null,
  ])('is nothing for %j', (referer) => {
    expect(referringPage(referer, site)).toBe('')
  })
})
