import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emailHash, hashOf } from '../lib/hmac.ts'
import { bounce } from '../lib/newsletter/bounces.ts'
import { askAgain, confirm } from '../lib/newsletter/confirm.ts'
import { unsubscribe } from '../lib/newsletter/unsubscribe.ts'
import { confirmToken, signUp } from '../lib/newsletter/sign-up.ts'
import { changeTopics } from '../lib/newsletter/settings.ts'
import { suppress } from '../lib/newsletter/suppress.ts'
import { purgeExpired } from '../lib/privacy/purge-expired.ts'
import { erase } from '../lib/privacy/erase.ts'
import { clearNewsletter, sql } from './fixtures/newsletter.ts'
import { payload, person } from './fixtures/site.ts'

const rounds = 50
const atOnce = 5
const form = 'http://localhost:3999/newsletter'

type Reader = { email: string; key: string; token: string }
type Row = { status: string; onlyEvents: boolean; softBounces: number; confirmedAt: Date | null; consent: number }
type Proof = { id: number; confirmedAt: Date | null; endedAt: Date | null }
type After = { row: Row | undefined; proofs: Proof[]; open: Proof[]; results: unknown[] }
type Verb = (reader: Reader) => Promise<unknown>

const verbs = {
  confirm: ({ token }) => confirm(payload, token),
  'confirm again': ({ token }) => confirm(payload, token),
  unsubscribe: ({ key }) => unsubscribe(payload, key, 'unsubscribed'),
  'delete everything': ({ key }) => unsubscribe(payload, key, 'erased'),
  'erase by the office': async ({ email }) => {
    const { user } = await person('administration')
    return erase({ payload, user } as never, email, 'request')
  },
  'change topics': ({ key }) => changeTopics(payload, key, [], true),
  order: ({ email }) => signUp(payload, { email, topics: [], onlyEvents: false }, form),
  'ask again': ({ token }) => askAgain(payload, token, form),
  'hard bounce': ({ key }) => bounce(payload, { key, type: 'hard' }),
  'soft bounce': ({ key }) => bounce(payload, { key, type: 'soft' }),
  complaint: ({ key }) => suppress(payload, key, 'complaint'),
  purge: () => purgeExpired(payload),
} satisfies Record<string, Verb>

type Name = keyof typeof verbs

const isGone = ({ row, open }: After) => {
  expect(row).toBeUndefined()
  expect(open).toEqual([])
}

const isConfirmed = ({ row, proofs }: After) => {
  expect(row?.status).toBe('confirmed')
  const proof = proofs.find(({ id }) => id === row?.consent)
  expect(proof?.endedAt).toBeNull()
  expect(proof?.confirmedAt).toEqual(row?.confirmedAt)
}

/** Either there is nobody, and no consent holds, or an order waits with the one consent that does. */
const isGoneOrOrderedAnew = (after: After) => {
  if (!after.row) return isGone(after)
  expect(after.row.status).toBe('pending')
  expect(after.open.map(({ id }) => id)).toContain(after.row.consent)
}

type Setting = 'ordered' | 'expired' | 'overdue' | 'confirmed'
type Case = [Setting, Name, Name, (after: After) => void]

const cases: Case[] = [
  ['ordered', 'confirm', 'unsubscribe', isGone],
  ['ordered', 'confirm', 'erase by the office', isGone],
  ['ordered', 'confirm', 'confirm again', isConfirmed],
  ['ordered', 'confirm', 'order', isConfirmed],
  ['ordered', 'confirm', 'hard bounce', isGone],
  [
    'ordered',
    'confirm',
    'change topics',
    (after) => {
      isConfirmed(after)
      expect(after.row?.onlyEvents).toBe(true)
    },
  ],
  ['overdue', 'confirm', 'purge', (after) => (after.results[0] === 'confirmed' ? isConfirmed(after) : isGone(after))],
  ['confirmed', 'change topics', 'delete everything', isGone],
  ['confirmed', 'change topics', 'erase by the office', isGone],
  ['confirmed', 'change topics', 'hard bounce', isGone],
  [
    'confirmed',
    'change topics',
    'soft bounce',
    (after) => {
      isConfirmed(after)
      expect(after.row).toMatchObject({ onlyEvents: true, softBounces: 1 })
    },
  ],
  ['ordered', 'order', 'erase by the office', isGoneOrOrderedAnew],
  ['ordered', 'order', 'hard bounce', isGone],
  ['overdue', 'order', 'purge', isGoneOrOrderedAnew],
  ['expired', 'ask again', 'delete everything', isGone],
  ['expired', 'ask again', 'complaint', isGone],
]

beforeAll(clearNewsletter)
afterAll(clearNewsletter)

describe(`the same reader, ${rounds} times at the same moment`, () => {
  test.each(cases)(
    '%s: %s and %s',
    async (setting, first, second, check) => {
      const readers = await prepare(setting)
      for (let done = 0; done < rounds; done += atOnce)
        await Promise.all(
          readers.slice(done, done + atOnce).map((reader, i) => round(reader, first, second, check, done + i)),
        )
    },
    120_000,
  )
})

/** Each of the two begins first in half of the rounds, a little before the other. */
async function round(reader: Reader, first: Name, second: Name, check: Case[3], number: number) {
  const pair = [() => verbs[first](reader), () => verbs[second](reader)]
  const delays = number % 2 ? [0, number / 8] : [number / 8, 0]
  const results = await Promise.all(
    pair.map(async (act, i) => {
      await new Promise((resolve) => setTimeout(resolve, delays[i]))
      return act()
    }),
  )
  const [row] = await sql<Row>(
    `select status, only_events as "onlyEvents", soft_bounces::int as "softBounces", confirmed_at as "confirmedAt",
       consent::int as consent
     from subscribers where key = $1`,
    [reader.key],
  )
  const proofs = await sql<Proof>(
    'select id, confirmed_at as "confirmedAt", ended_at as "endedAt" from consents where key = $1 order by id',
    [reader.key],
  )
  check({ row, proofs, results, open: proofs.filter(({ endedAt }) => !endedAt) })
}

let count = 0

/** So many who have ordered, as the setting says. */
async function prepare(setting: Setting): Promise<Reader[]> {
  const readers = Array.from({ length: rounds }, () => {
    const email = `rennen-${++count}@example.org`
    const nonce = randomBytes(16).toString('hex')
    const token = confirmToken({ nonce })
    return { email, key: emailHash(email), nonce, token, hash: hashOf(token) }
  })
  await sql(prepareText, [JSON.stringify(readers), setting])
  return readers
}

const prepareText = `
  with reader as (
    select email, key, nonce, hash, now() - case when $2 = 'overdue' then interval '40 days' else interval '0' end as at,
      case when $2 = 'confirmed' then now() end as confirmed
    from json_to_recordset($1) as r (email text, key text, nonce text, hash text)
  ), proof as (
    insert into consents (key, requested_at, confirmed_at, wording_version, wording, form_address, mail_version)
    select key, at, confirmed, '1', 'Ja', 'x', '1' from reader returning id, key
  )
  insert into subscribers
    (email, key, nonce, token_hash, status, only_events, soft_bounces, requested_at, confirmed_at, consent, token_expires_at)
  select email, key, nonce, hash, case when confirmed is null then 'pending' else 'confirmed' end::enum_subscribers_status,
    false, 0, at, confirmed, proof.id, now() + case when $2 = 'expired' then interval '-1 hour' else interval '1 day' end
  from reader join proof using (key)`
