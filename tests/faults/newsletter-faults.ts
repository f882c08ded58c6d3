import assert from 'node:assert/strict'
import { createHash, createHmac, randomBytes } from 'node:crypto'

import { openSink } from '../fixtures/sink.ts'
import { postForm, readForm } from '../rig/form.ts'
import { isSent, releaseIssue, subscribeMany } from '../rig/mailing.ts'
import { openRig, type Rig, type Site } from '../rig/rig.ts'
import { sql } from '../rig/sql.ts'
import { inMs, until } from './load.ts'
import type { Scenario } from './scenario.ts'

const people = 3

export const newsletterFaults: Scenario = {
  name: 'newsletter-faults',
  promise:
    'An issue that cannot be rendered waits alone: the next one is sent, readiness turns red with a reason, and after the repair everybody has both once. Confirming on one process while unsubscribing on the other ends every time without a subscription and without a consent that holds.',
  async run({ folder, isShort }) {
    const sink = await openSink()
    const rig = await openRig({ folder, env: { SMTP_URL: sink.url, MAIL_FROM: 'newsletter@example.org' } })
    await subscribeMany(rig, people)
    // Before any process could send it whole.
    const broken = await releaseBrokenIssue(rig)
    const sound = await releaseIssue(rig, 'Eine Ausgabe ohne Fehler')
    const [first, second] = [await rig.startSite(), await rig.startSite()]
    const passed = await until('the sound issue is sent', 60, () => isSent(rig, sound))
    assert.equal(sink.taken.length, people)
    assert.ok(!(await isSent(rig, broken)), 'the broken issue went out')

    await backdate(rig, broken)
    const reason = await readReason(first)
    assert.match(reason, new RegExp(`^issue ${broken} makes no progress`))

    await sql(rig, `update events set start = now() + interval '1 day' where start = 'infinity'`)
    await until('the repaired issue is sent', 60, () => isSent(rig, broken))
    assert.equal(new Set(sink.taken.map(({ messageId }) => messageId)).size, 2 * people)
    assert.equal(sink.taken.length, 2 * people)
    await until('it is ready again', 30, async () => (await fetch(`${first.url}/health/ready`)).ok)

    const rounds = isShort ? 10 : 50
    let confirmed = 0
    for (let round = 0; round < rounds; round++) if (await confirmAndLeave(rig, first, second, round)) confirmed++
    await Promise.all([first.stop(), second.stop()])
    await sink.close()
    await rig.database.kill()
    return {
      'from the start to the end of the issue behind the broken one': inMs(passed),
      'what readiness said': reason,
      'confirming and unsubscribing at the same moment': rounds,
      'of these confirmed first': confirmed,
    }
  },
}

/** No calendar knows the start of its event. */
async function releaseBrokenIssue(rig: Rig) {
  const issue = await releaseIssue(rig, 'Eine Ausgabe mit Fehler')
  const [event] = await sql<{ id: number }>(
    rig,
    `update events set start = 'infinity' where id = (select min(id) from events where _status = 'published') returning id`,
  )
  await sql(rig, `update newsletters_rels set posts_id = null, events_id = $2 where parent_id = $1 and "order" = 1`, [
    issue,
    event?.id,
  ])
  return issue
}

/** As if it had stood still for a quarter of an hour. */
async function backdate(rig: Rig, issue: number) {
  await sql(rig, `update newsletters set updated_at = now() - interval '15 minutes' where id = $1`, [issue])
  await sql(rig, `update ops.deliveries set next_at = now() - interval '15 minutes' where newsletter_id = $1`, [issue])
}

async function readReason({ url }: Site) {
  let reason = ''
  await until('readiness is red', 30, async () => {
    const response = await fetch(`${url}/health/ready`)
    reason = /"newsletter":\{[^}]*"reason":"([^"]*)"/.exec(await response.text())?.[1] ?? ''
    return response.status === 503
  })
  return reason
}

/** One reader, two processes, one moment. Answers whether the confirmation came first. */
async function confirmAndLeave(rig: Rig, first: Site, second: Site, round: number) {
  const keyed = (purpose: string, text: string) =>
    createHmac('sha256', rig.secret).update(`${purpose}\n${text}`).digest('hex').slice(0, 32)
  const nonce = randomBytes(16).toString('hex')
  const key = randomBytes(16).toString('hex')
  const token = keyed('link confirm', nonce)
  await sql(rig, orderText, [
    `rennen-${round}@example.org`,
    key,
    nonce,
    createHash('sha256').update(token).digest('hex'),
  ])
  const path = `/newsletter/bestaetigen/${token}`
  const form = await readForm(`${first.url}${path}`)
  const [confirmation, leaving] = await Promise.all([
    postForm(first.url, path, form),
    fetch(`${second.url}/newsletter/abmelden/${key}.${keyed('link leave', key)}/sofort`, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    }),
  ])
  assert.equal(confirmation.status, 303)
  assert.ok(leaving.ok, `unsubscribing was answered ${leaving.status}`)
  const rows = await sql(
    rig,
    `select 1 from subscribers where key = $1 union all select 1 from consents where key = $1 and ended_at is null`,
    [key],
  )
  assert.deepEqual(rows, [], 'somebody who left is subscribed')
  return confirmation.headers.get('location')?.endsWith('/newsletter/angemeldet') ?? false
}

const orderText = `
  with proof as (
    insert into consents (key, requested_at, wording_version, wording, form_address, mail_version)
    values ($2, now(), '1', 'Ja', 'x', '1') returning id
  )
  insert into subscribers (email, key, nonce, token_hash, status, requested_at, token_expires_at, consent)
  select $1, $2, $3, $4, 'pending', now(), now() + interval '1 day', id from proof`
