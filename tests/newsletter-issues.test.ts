import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emailHash } from '../lib/hmac.ts'
import { startIssue } from '../lib/newsletter/start-issue.ts'
import { hashInUnsubscribeToken, unsubscribe } from '../lib/newsletter/unsubscribe.ts'
import { startSending } from '../lib/newsletter/send.ts'
import { graceMinutes } from '../lib/newsletter/send-time.ts'
import { readIssue } from '../lib/queries/newsletters.ts'
import { startWorker } from '../lib/worker/worker.ts'
import { change, element, fromNow, hour, publish, richText, textNode } from './fixtures/documents.ts'
import { custom, internal, paragraph } from './fixtures/editor.ts'
import { clearNewsletter, deliveriesOf, sql, stateOf, subscribe, writeIssue } from './fixtures/newsletter.ts'
import { openSink, type Manner } from './fixtures/sink.ts'
import { createPerson, payload, person, rest, type Reader } from './fixtures/site.ts'
import { stopWorker } from './fixtures/worker.ts'
import { subscribeMany } from './rig/mailing.ts'

const folder = path.join(process.env.DATA_DIR ?? '', 'mail')
const stops: (() => Promise<unknown>)[] = []

beforeEach(clearNewsletter)
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  await rm(folder, { recursive: true, force: true })
})

const take = (step: string, id: number, as: Parameters<typeof rest>[1] = {}) =>
  rest(`/newsletters/${id}/${step}`, { method: 'POST', ...as })

/** A sink and one process that sends into it; both end with the test. */
async function sendInto(manner: Manner = 'accept', processes = 1) {
  const sink = await openSink(manner)
  stops.push(sink.close)
  for (let i = 0; i < processes; i++) stops.push(startSending(payload, sink.url))
  return sink
}

async function release(id: number) {
  const { status, text } = await take('freigeben', id, { as: 'freigabe' })
  expect(status, text).toBe(200)
}

/** Released, and the time until it begins has passed. */
async function releaseNow(id: number) {
  await release(id)
  await letPass(id, graceMinutes)
}

const letPass = (id: number, minutes: number) =>
  sql(
    `update newsletters set released_at = released_at - $2 * interval '1 minute',
       checked_at = checked_at - $2 * interval '1 minute' where id = $1`,
    [id, minutes],
  )

const confirmAddressOf = (user: number) => sql('update users set email_confirmed_at = now() where id = $1', [user])

const until = (id: number, state: string) => expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe(state)

describe('an issue', () => {
  test('is released by a second person alone, and the release is in the audit log', async () => {
    const { id } = await writeIssue({ subject: 'Wer darf mitreden?', sendAt: fromNow(hour) })
    for (const as of ['anonymous', 'redaktion'] satisfies Reader[])
      expect((await take('freigeben', id, { as })).status).toBe(403)
    const author = await createPerson('freigabe')
    await rest(`/newsletters/${id}`, { as: author, method: 'PATCH', body: { preheader: 'Bald' } })
    const refused = await take('freigeben', id, { as: author })
    expect(refused.status).toBe(403)
    expect(refused.body.errors[0].message).toContain('mitgeschrieben')
    expect(await stateOf(id)).toBe('draft')
    await release(id)
    const { user } = await person('freigabe')
    const [row] = await sql<{ slug: string; by: number }>(
      'select slug, released_by_id as by from newsletters where id = $1',
      [id],
    )
    expect(row).toEqual({ slug: expect.stringMatching(/^\d{4}-\d\d-\d\d-wer-darf-mitreden$/), by: user.id })
    const log = await sql<object>(`select actor, action from audit_log where record = $1`, [`newsletters ${id}`])
    expect(log).toEqual([{ actor: user.name, action: 'Freigegeben' }])
  })

  test('that has been released is changed by nobody until it is taken back', async () => {
    const { id } = await writeIssue({ sendAt: fromNow(hour) })
    await release(id)
    const change = () => rest(`/newsletters/${id}`, { as: 'administration', method: 'PATCH', body: { subject: 'Neu' } })
    expect((await change()).status).toBeGreaterThanOrEqual(400)
    expect((await take('freigeben', id, { as: 'administration' })).status).toBe(409)
    expect((await take('zuruecknehmen', id, { as: 'redaktion' })).status).toBe(403)
    expect((await take('zuruecknehmen', id, { as: 'freigabe' })).status).toBe(200)
    expect((await change()).status).toBe(200)
    expect((await take('freigeben', id, { as: 'administration' })).status).toBe(403)
  })

  test('keeps all its authors when several people save at the same moment', async () => {
    const { id } = await writeIssue()
    const authors = await Promise.all([createPerson('freigabe'), createPerson('freigabe'), createPerson('freigabe')])
    const body = { preheader: 'Gleichzeitig' }
    await Promise.all(authors.map((as) => rest(`/newsletters/${id}`, { as, method: 'PATCH', body })))
    for (const as of authors) expect((await take('freigeben', id, { as })).status).toBe(403)
  })

  test('with the same subject on the same day gets an address of its own', async () => {
    const issues = [await writeIssue({ subject: 'Gleich' }), await writeIssue({ subject: 'Gleich' })]
    for (const { id } of issues) await release(id)
    const slugs = await sql<{ slug: string }>('select slug from newsletters order by id')
    expect(slugs[1]?.slug).toBe(`${slugs[0]?.slug}-2`)
  })

  test('without words and content is not released', async () => {
    const { id } = await writeIssue({ content: null })
    expect((await take('freigeben', id, { as: 'freigabe' })).status).toBe(409)
  })
})

describe('recipients', () => {
  const recipients = async (id: number) => {
    await releaseNow(id)
    await startIssue(payload, id)
    return (await deliveriesOf(id)).map(({ subscriber }) => subscriber)
  }

  test('are all who have confirmed, are not suppressed, and whose topics fit', async () => {
    const [topic, other] = [await publish('topics'), await publish('topics')]
    const event = await publish('events', { topics: [topic.id] })
    const all = await subscribe()
    const fitting = await subscribe({ topics: [topic.id, other.id] })
    const events = await subscribe({ onlyEvents: true })
    await subscribe({ topics: [other.id] })
    await subscribe({ status: 'pending', confirmedAt: null })
    const { key } = await subscribe()
    await sql(`insert into suppressions (key, reason) values ($1, 'hard')`, [key])
    const { id } = await writeIssue({ items: [{ relationTo: 'events', value: event.id }] })
    expect(await recipients(id)).toEqual([all.id, fitting.id, events.id])
    const [row] = await sql<{ recipients: string }>('select recipients from newsletters where id = $1', [id])
    expect(Number(row?.recipients)).toBe(3)
  })

  test('with topics get an issue about no topic, those who want events only do not', async () => {
    const topic = await publish('topics')
    const post = await publish('posts')
    const withTopic = await subscribe({ topics: [topic.id] })
    await subscribe({ onlyEvents: true })
    const { id } = await writeIssue({ items: [{ relationTo: 'posts', value: post.id }] })
    expect(await recipients(id)).toEqual([withTopic.id])
  })

  test('are not chosen by what is not public', async () => {
    const event = await publish('events')
    await subscribe({ onlyEvents: true })
    const all = await subscribe()
    const { id } = await writeIssue({ items: [{ relationTo: 'events', value: event.id }] })
    await change('events', event.id, { _status: 'draft' })
    expect(await recipients(id)).toEqual([all.id])
  })

  test('are written down once, however many processes begin', async () => {
    await subscribe()
    const { id } = await writeIssue()
    await releaseNow(id)
    await Promise.all(Array.from({ length: 5 }, () => startIssue(payload, id)))
    expect(await deliveriesOf(id)).toHaveLength(1)
  })
})

describe('before the first mail', () => {
  const stateAndHint = async (id: number) => (await rest(`/newsletters/${id}/stand`, { as: 'freigabe' })).body

  test('ten minutes pass, in which it is held and goes on later', async () => {
    const sink = await sendInto()
    await subscribe()
    const { id } = await writeIssue()
    await release(id)
    const { startsAt } = await stateAndHint(id)
    expect(+new Date(startsAt) - Date.now()).toBeGreaterThan((graceMinutes - 1) * 60_000)
    await letPass(id, graceMinutes - 1)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await stateOf(id)).toBe('released')
    expect((await take('anhalten', id, { as: 'redaktion' })).status).toBe(403)
    expect((await take('anhalten', id, { as: 'freigabe' })).body).toMatchObject({
      state: 'held',
      steps: ['testen', 'fortsetzen', 'zuruecknehmen'],
    })
    await letPass(id, graceMinutes)
    await startIssue(payload, id)
    expect(await stateOf(id)).toBe('held')
    const where = { id: { equals: id } }
    expect((await payload.count({ collection: 'newsletters', where, overrideAccess: false })).totalDocs).toBe(0)
    expect(sink.taken).toEqual([])
    expect((await take('fortsetzen', id, { as: 'freigabe' })).status).toBe(200)
    await until(id, 'sent')
    expect(sink.taken).toHaveLength(1)
  })

  test('a held issue can be taken back and changed', async () => {
    const { id } = await writeIssue()
    await release(id)
    await take('anhalten', id, { as: 'freigabe' })
    expect((await take('zuruecknehmen', id, { as: 'freigabe' })).status).toBe(200)
    expect(
      (await rest(`/newsletters/${id}`, { as: 'redaktion', method: 'PATCH', body: { subject: 'Neu' } })).status,
    ).toBe(200)
  })

  test('those who release are told how many get it', async () => {
    const topic = await publish('topics')
    const post = await publish('posts', { topics: [topic.id] })
    await subscribe()
    await subscribe({ topics: [topic.id] })
    await subscribe({ onlyEvents: true })
    await subscribe({ status: 'pending', confirmedAt: null })
    const { id } = await writeIssue({ items: [{ relationTo: 'posts', value: post.id }] })
    const read = (as: Reader) => rest(`/newsletters/${id}/empfaenger`, { as })
    expect((await read('anonymous')).status).toBe(403)
    expect((await read('redaktion')).status).toBe(403)
    expect((await read('freigabe')).body).toEqual({ recipients: 2 })
  })

  test('they are warned of events that are cancelled or will be over, and of what is not public', async () => {
    const items = await Promise.all([
      publish('events', {
        title: 'Abgesagt',
        start: fromNow(48 * hour),
        cancellation: { isCancelled: true, sentence: 'Krank' },
      }),
      publish('events', { title: 'Gestern', start: fromNow(-48 * hour), end: fromNow(-47 * hour) }),
      publish('events', { title: 'Gleich vorbei', start: fromNow(-hour), end: fromNow(hour / 2) }),
      publish('events', { title: 'Kommt noch', start: fromNow(48 * hour) }),
      publish('events', { title: 'Heimlich' }),
    ])
    const { id } = await writeIssue({
      items: items.map(({ id }) => ({ relationTo: 'events', value: id })),
      sendAt: fromNow(hour),
    })
    await change('events', items[4]?.id ?? 0, { _status: 'draft' })
    expect((await stateAndHint(id)).warnings).toEqual([
      expect.stringMatching(/„Abgesagt“ ist abgesagt/),
      expect.stringMatching(/„Gestern“ .* vorbei/),
      expect.stringMatching(/„Gleich vorbei“ .* vorbei/),
      expect.stringMatching(/„Heimlich“ ist nicht öffentlich/),
    ])
  })

  test('an event that has ended since the release keeps the issue from going out until somebody has looked', async () => {
    const sink = await sendInto()
    await subscribe()
    const event = await publish('events', { title: 'Werkstatt', start: fromNow(-hour), end: fromNow(hour) })
    const { id } = await writeIssue({ items: [{ relationTo: 'events', value: event.id }] })
    await release(id)
    await change('events', event.id, { end: new Date(Date.now() - 1_000).toISOString() })
    await letPass(id, graceMinutes)
    await until(id, 'held')
    expect(await stateAndHint(id)).toMatchObject({ warnings: [expect.stringContaining('vorbei')], startedAt: null })
    expect(sink.taken).toEqual([])
    expect((await take('fortsetzen', id, { as: 'freigabe' })).status).toBe(200)
    await until(id, 'sent')
    expect(sink.taken).toHaveLength(1)
  })

  test('an event that was over at the release does not hold it, and one cancelled since then shows as cancelled', async () => {
    const sink = await sendInto()
    await subscribe()
    const past = await publish('events', { title: 'Rückblick', start: fromNow(-48 * hour), end: fromNow(-47 * hour) })
    const event = await publish('events', { title: 'Werkstatt', start: fromNow(48 * hour) })
    const { id } = await writeIssue({ items: [past, event].map(({ id }) => ({ relationTo: 'events', value: id })) })
    await release(id)
    await change('events', event.id, { cancellation: { isCancelled: true, sentence: 'Die Referentin ist erkrankt.' } })
    await letPass(id, graceMinutes)
    await until(id, 'sent')
    const { text } = await simpleParser(sink.taken[0]?.source ?? '')
    expect(text).toContain('fällt aus')
    expect(text).toContain('Die Referentin ist erkrankt.')
  })
})

describe('a fault', () => {
  const breakContent = (id: number) => sql(`update newsletters set content = '42' where id = $1`, [id])
  const brokenLink = richText(paragraph(custom('https://a.2027/')))

  test('that keeps the mail from being rendered refuses the release and names the place', async () => {
    const event = await publish('events', { title: 'Kaputter Termin' })
    const { id } = await writeIssue({ items: [{ relationTo: 'events', value: event.id }] })
    await sql(`update events set start = 'infinity' where id = $1`, [event.id])
    const { status, body } = await take('freigeben', id, { as: 'freigabe' })
    expect(status).toBe(422)
    expect(body.errors[0].message).toMatch(/keine Mail machen\. Die Ursache ist .*einer der gewählten Inhalte/)
    expect(await stateOf(id)).toBe('draft')
    await sql(`delete from events where id = $1`, [event.id])
  })

  test('in a link that was stored before it was refused is named at the release', async () => {
    const { id } = await writeIssue()
    await sql('update newsletters set content = $2 where id = $1', [id, JSON.stringify(brokenLink)])
    const { status, body } = await take('freigeben', id, { as: 'freigabe' })
    expect(status).toBe(422)
    expect(body.errors[0].message).toContain('https://a.2027/')
  })

  test('of one issue holds up no other, and is mended without losing a mail', async () => {
    await subscribe()
    const event = await publish('events', { title: 'Kaputter Termin' })
    const [broken, linked, sound] = [
      await writeIssue({ items: [{ relationTo: 'events', value: event.id }] }),
      await writeIssue(),
      await writeIssue(),
    ]
    for (const { id } of [broken, linked, sound]) await releaseNow(id)
    await sql(`update events set start = 'infinity' where id = $1`, [event.id])
    await sql('update newsletters set content = $2 where id = $1', [linked.id, JSON.stringify(brokenLink)])
    const sink = await sendInto()
    await until(linked.id, 'sent')
    await until(sound.id, 'sent')
    expect(sink.taken).toHaveLength(2)
    expect(await stateOf(broken.id)).toBe('sending')
    expect(await deliveriesOf(broken.id)).toMatchObject([{ state: 'queued', attempts: 0 }])
    await sql(`update events set start = now() + interval '1 day' where id = $1`, [event.id])
    await until(broken.id, 'sent')
    expect(sink.taken).toHaveLength(3)
  })

  test.each([
    ['a number instead of a text', (id: number) => breakContent(id)],
    [
      'a block of an unknown kind',
      (id: number) =>
        sql('update newsletters set content = $2 where id = $1', [
          id,
          '{"root":{"type":"root","children":[{"type":"block","fields":{"blockType":"erfunden"}}]}}',
        ]),
    ],
    [
      'a deleted item',
      (id: number) =>
        sql(`delete from posts p using newsletters_rels r where r.parent_id = $1 and r.posts_id = p.id`, [id]),
    ],
  ])('(%s) in an issue on its way leaves the next one alone', async (_name, damage) => {
    await subscribe()
    const post = await publish('posts')
    const [broken, sound] = [await writeIssue({ items: [{ relationTo: 'posts', value: post.id }] }), await writeIssue()]
    for (const { id } of [broken, sound]) await releaseNow(id)
    await damage(broken.id)
    const sink = await sendInto()
    await until(sound.id, 'sent')
    expect(sink.taken.some(({ to }) => to.includes('leserin'))).toBe(true)
  })
})

describe('sending', () => {
  test('begins by itself when the time has come, not before', async () => {
    const sink = await sendInto()
    await subscribe()
    const { id } = await writeIssue({ sendAt: fromNow(2_500) })
    await releaseNow(id)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await stateOf(id)).toBe('released')
    await until(id, 'sent')
    expect(sink.taken).toHaveLength(1)
  })

  test('by two processes at once gives everybody one mail', async () => {
    const sink = await sendInto('accept', 2)
    const people = await Promise.all(Array.from({ length: 40 }, () => subscribe()))
    const { id } = await writeIssue()
    await releaseNow(id)
    await until(id, 'sent')
    expect(sink.taken.map(({ to }) => to).toSorted()).toEqual(people.map(({ email }) => email).toSorted())
    expect(new Set(sink.taken.map(({ messageId }) => messageId)).size).toBe(40)
  })

  test('stops when it is paused and for who leaves, and goes on with the rest', async () => {
    const people = await Promise.all(Array.from({ length: 3 }, () => subscribe()))
    const { id } = await writeIssue()
    await releaseNow(id)
    await startIssue(payload, id)
    expect((await take('anhalten', id, { as: 'freigabe' })).status).toBe(200)
    const sink = await sendInto()
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(sink.tried()).toBe(0)
    await unsubscribe(payload, people[0]?.key ?? '', 'unsubscribed')
    expect((await take('fortsetzen', id, { as: 'freigabe' })).status).toBe(200)
    await until(id, 'sent')
    expect(sink.taken.map(({ to }) => to).toSorted()).toEqual([people[1]?.email, people[2]?.email].toSorted())
    expect((await deliveriesOf(id)).map(({ state }) => state).toSorted()).toEqual(['sent', 'sent', 'skipped'])
  })

  test('stops within a second when it is paused on the way', async () => {
    await subscribeMany({ databaseUrl: process.env.DATABASE_URL ?? '' }, 600)
    const sink = await sendInto()
    const { id } = await writeIssue()
    await releaseNow(id)
    await expect.poll(() => sink.taken.length, { timeout: 20_000, interval: 10 }).toBeGreaterThan(0)
    expect((await take('anhalten', id, { as: 'freigabe' })).status).toBe(200)
    const paused = performance.now()
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(sink.taken.length).toBeLessThan(600)
    expect(sink.taken.filter(({ at }) => at > paused + 1_000)).toEqual([])
    expect(await stateOf(id)).toBe('paused')
  })

  test('goes on in one process while a mail of another hangs', async () => {
    const hanging = await sendInto('hang')
    await subscribeMany({ databaseUrl: process.env.DATABASE_URL ?? '' }, 4)
    const { id } = await writeIssue()
    await releaseNow(id)
    await expect.poll(() => hanging.tried(), { timeout: 10_000 }).toBe(1)
    const sink = await sendInto()
    await expect.poll(() => sink.taken.length, { timeout: 10_000 }).toBe(3)
    expect(await stateOf(id)).toBe('sending')
  }, 60_000)

  test('tries again later what the other side cannot take now', async () => {
    const sink = await sendInto('busy')
    await subscribe()
    const { id } = await writeIssue()
    await releaseNow(id)
    await expect.poll(() => deliveriesOf(id), { timeout: 10_000 }).toMatchObject([{ state: 'queued', attempts: 1 }])
    const [row] = await sql<{ wait: number }>(
      'select extract(epoch from next_at - now())::float as wait from ops.deliveries where newsletter_id = $1',
      [id],
    )
    expect(row?.wait).toBeGreaterThan(20)
    sink.turn('accept')
    await sql('update ops.deliveries set next_at = now()')
    await until(id, 'sent')
    expect(sink.taken).toHaveLength(1)
  })

  test('gives up after a day', async () => {
    await subscribe()
    const { id } = await writeIssue()
    await releaseNow(id)
    await startIssue(payload, id)
    await sql(`update ops.deliveries set queued_at = now() - interval '25 hours'`)
    await sendInto('busy')
    await until(id, 'sent')
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'failed', error: 'SMTP 451' }])
  })

  test('ends the subscription of a mailbox that does not exist', async () => {
    await sendInto('unknown mailbox')
    const { key } = await subscribe()
    const { id } = await writeIssue()
    await releaseNow(id)
    await until(id, 'sent')
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'failed', error: '550' }])
    expect(await sql('select reason from suppressions where key = $1', [key])).toEqual([{ reason: 'hard' }])
    expect(await sql('select 1 from subscribers')).toEqual([])
  })

  test.each(['close after data', 'hang'] satisfies Manner[])(
    'does not run through all recipients when the server does this: %s',
    async (manner) => {
      const sink = await sendInto(manner)
      await Promise.all(Array.from({ length: 5 }, () => subscribe()))
      const { id } = await writeIssue()
      await releaseNow(id)
      await expect.poll(() => sink.tried(), { timeout: 10_000 }).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      expect(sink.tried()).toBe(1)
      expect((await deliveriesOf(id)).every(({ state, attempts }) => state === 'queued' && attempts === 0)).toBe(true)
    },
    60_000,
  )

  test('waits for a server that refuses connections, and who leaves meanwhile does so at once', async () => {
    const gone = await openSink()
    await gone.close()
    stops.push(startSending(payload, gone.url))
    const { key } = await subscribe()
    const { id } = await writeIssue()
    await releaseNow(id)
    await expect
      .poll(() => deliveriesOf(id), { timeout: 15_000 })
      .toMatchObject([{ error: expect.stringContaining('E') }])
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'queued', attempts: 0 }])
    await unsubscribe(payload, key, 'unsubscribed')
    await until(id, 'sent')
  })

  test('does not hold up who leaves while their own mail hangs', async () => {
    const sink = await sendInto('hang')
    const { key } = await subscribe()
    const { id } = await writeIssue()
    await releaseNow(id)
    await expect.poll(() => sink.tried(), { timeout: 10_000 }).toBe(1)
    const began = performance.now()
    await unsubscribe(payload, key, 'unsubscribed')
    expect(performance.now() - began).toBeLessThan(1_000)
  }, 60_000)
})

describe('the mail', () => {
  async function sent() {
    const sink = await sendInto()
    const people = [await subscribe(), await subscribe()]
    const id = await richIssue()
    await releaseNow(id)
    await until(id, 'sent')
    const find = (email?: string) => sink.taken.find(({ to }) => to === email)?.source ?? ''
    return { people, sources: people.map(({ email }) => find(email)) }
  }

  /** Events and posts, one of them withdrawn again, and words with links. */
  async function richIssue() {
    const slug = (name: string) => `${name}-${crypto.randomUUID()}`
    const event = await publish('events', {
      title: 'Zwölfte Werkstatt',
      slug: slug('werkstatt'),
      start: fromNow(48 * hour),
      registration: { url: 'https://pretix.example.net/werkstatt/', price: 0 },
    })
    const post = await publish('posts', { title: 'Das war die elfte', teaser: 'Ein Rückblick.', slug: slug('elfte') })
    const hidden = await publish('posts', { title: 'Noch geheim', slug: slug('geheim') })
    const issue = await writeIssue({
      subject: 'Newsletter im Mai',
      preheader: 'Anmelden bis 20. Mai',
      content: richText(
        paragraph(
          textNode('Guten Tag, hier ist '),
          internal('posts', post.id),
          textNode(' und '),
          internal('posts', hidden.id),
        ),
        paragraph(custom('https://example.net/seite?utm_source=x&utm_campaign=y')),
        element('list', [element('listitem', [textNode('Ein Punkt')], { value: 1 })], {
          listType: 'bullet',
          start: 1,
          tag: 'ul',
        }),
      ),
      items: [
        { relationTo: 'events', value: event.id },
        { relationTo: 'posts', value: post.id },
        { relationTo: 'posts', value: hidden.id },
      ],
    })
    await change('posts', hidden.id, { _status: 'draft' })
    return issue.id
  }

  test('is German, has one heading, no pictures, and leads nowhere but to us and to registration', async () => {
    const { sources } = await sent()
    const { html, text = '' } = await simpleParser(sources[0] ?? '')
    const page = html || ''
    expect(page).toContain('<html lang="de">')
    expect(page.match(/<h1[\s>]/g)).toHaveLength(1)
    expect(page).not.toMatch(/<(img|script|style|link|iframe|object|form|input)[\s>]/)
    expect(page).not.toMatch(/\b(src|background|srcset)=|url\(/)
    const addresses = [...page.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => new URL(href))
    expect(addresses.length).toBeGreaterThan(6)
    expect(new Set(addresses.map(({ host }) => host))).toEqual(
      new Set(['localhost:3999', 'pretix.example.net', 'example.net']),
    )
    expect(addresses.filter(({ search }) => search)).toEqual([])
    expect(page).not.toContain('Noch geheim')
    for (const words of [
      'Guten Tag',
      'Zwölfte Werkstatt',
      'Das war die elfte',
      'Ein Rückblick.',
      'Ein Punkt',
      'Impressum',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/<\w/)
  })

  test('differs from the next reader’s by nothing but the link that ends the subscription', async () => {
    const { sources, people } = await sent()
    const mails = await Promise.all(sources.map((source) => simpleParser(source)))
    const without = (text: string | false = '') => String(text).replaceAll(/\/newsletter\/abmelden\/[\w.]+/g, '')
    const [first, second] = mails
    expect(without(first?.html)).toBe(without(second?.html))
    expect(without(first?.text)).toBe(without(second?.text))
    for (const [index, mail] of mails.entries()) {
      const { key, email } = people[index] ?? { key: '', email: '' }
      const tokens = [...`${mail.html} ${mail.text}`.matchAll(/\/newsletter\/abmelden\/([\w.]+)/g)].map(
        ([, token = '']) => token,
      )
      expect(tokens).toHaveLength(2)
      expect(new Set(tokens.map(hashInUnsubscribeToken))).toEqual(new Set([key]))
      const headers = (sources[index] ?? '')
        .slice(0, (sources[index] ?? '').indexOf('\r\n\r\n'))
        .replaceAll(/\r\n\s+/g, ' ')
      expect(headers).toContain(`To: ${email}`)
      expect(headers).toMatch(/^List-Unsubscribe: <http:\/\/localhost:3999\/newsletter\/abmelden\/[\w.]+\/sofort>/m)
      expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
      const rest = (text: string) =>
        text.replaceAll(/^(To|Message-ID|List-Unsubscribe|Date|Content-Type): .*$/gm, '').replaceAll(email, '')
      expect(rest(headers)).not.toContain(key)
    }
  })

  test('as a test goes to the one who asks for it, looking like the real one', async () => {
    startWorker(payload)
    stops.push(async () => {
      await stopWorker()
    })
    await subscribe()
    const id = await richIssue()
    expect((await take('testen', id)).status).toBe(403)
    const unconfirmed = await take('testen', id, { as: 'redaktion' })
    expect(unconfirmed.status).toBe(403)
    expect(unconfirmed.body.errors[0].message).toContain('bestätigte')
    const { user } = await person('redaktion')
    await confirmAddressOf(user.id)
    expect((await take('testen', id, { as: 'redaktion' })).status).toBe(200)
    await expect.poll(() => readdir(folder).catch(() => []), { timeout: 15_000 }).toHaveLength(1)
    const [name = ''] = await readdir(folder)
    const mail = await simpleParser(await readFile(path.join(folder, name)))
    expect(mail).toMatchObject({ subject: '[Test] Newsletter im Mai', to: { text: user.email } })
    expect(mail.html).toContain('Zwölfte Werkstatt')
    expect(mail.html).not.toContain('Noch geheim')
    expect(emailHash(user.email)).toBe(hashInUnsubscribeToken(/abmelden\/([\w.]+)/.exec(mail.text ?? '')?.[1] ?? ''))
    expect(await stateOf(id)).toBe('draft')
  })

  test('as a test goes out ten times an hour for each person, and not after the address has changed', async () => {
    const { id } = await writeIssue()
    const [one, other] = [await createPerson('redaktion'), await createPerson('redaktion')]
    for (const { user } of [one, other]) await confirmAddressOf(user.id)
    for (let i = 0; i < 10; i++) expect((await take('testen', id, { as: one })).status).toBe(200)
    const refused = await take('testen', id, { as: one })
    expect(refused.status).toBe(429)
    expect(refused.body.errors[0].message).toContain('zehn Testmails')
    await rest(`/users/${other.user.id}`, {
      as: other,
      method: 'PATCH',
      body: { email: `neu-${other.user.id}@example.org`, currentPassword: other.password },
    })
    expect((await take('testen', id, { as: other })).status).toBe(403)
  })

  test('is shown to staff in both forms, and nothing in it can run', async () => {
    const id = await richIssue()
    expect((await rest(`/newsletters/${id}/vorschau`)).status).toBe(403)
    const html = await rest(`/newsletters/${id}/vorschau?format=html`, { as: 'redaktion' })
    expect(html.text).toContain('<h1')
    expect(html.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
    const text = await rest(`/newsletters/${id}/vorschau?format=text`, { as: 'redaktion' })
    expect(text.headers.get('content-type')).toContain('text/plain')
    expect(text.text).toContain('Zwölfte Werkstatt')
  })
})

describe('staff', () => {
  test('read how far it is and what they can do', async () => {
    const { id } = await writeIssue({ sendAt: fromNow(hour) })
    const read = async (as: Reader) => (await rest(`/newsletters/${id}/stand`, { as })).body
    expect((await rest(`/newsletters/${id}/stand`)).status).toBe(403)
    expect(await read('redaktion')).toMatchObject({ state: 'draft', steps: ['testen'], hint: expect.any(String) })
    expect(await read('freigabe')).toMatchObject({ steps: ['testen', 'freigeben'] })
    await release(id)
    expect(await read('freigabe')).toMatchObject({ state: 'released', steps: ['testen', 'anhalten', 'zuruecknehmen'] })
  })
})

describe('the archive', () => {
  test('shows an issue when it is on its way, to nobody before', async () => {
    const { id } = await writeIssue()
    await releaseNow(id)
    const found = () =>
      payload.find({ collection: 'newsletters', where: { id: { equals: id } }, overrideAccess: false })
    expect((await found()).docs).toHaveLength(0)
    expect(await readIssue(payload, id)).not.toBeNull()
    await startIssue(payload, id)
    expect((await found()).docs).toHaveLength(1)
    expect((await rest(`/newsletters/${id}`)).status).toBeGreaterThanOrEqual(400)
  })
})
