import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'

import { openSink } from '../fixtures/sink.ts'
import { isSent, releaseIssue, subscribeMany } from '../rig/mailing.ts'
import { openRig, type Rig } from '../rig/rig.ts'
import { sql } from '../rig/sql.ts'
import { inMs, until } from './load.ts'
import type { Scenario } from './scenario.ts'

type Sink = Awaited<ReturnType<typeof openSink>>

export const newsletterKilled: Scenario = {
  name: 'newsletter-killed',
  promise:
    'An issue is sent while its process is killed (-9) again and again and Postgres is killed and started once. Everybody who is still subscribed gets it, nobody who left does; at most one mail a kill goes out twice, with the same Message-ID. Two processes that nobody disturbs send no mail twice.',
  async run({ folder, isShort }) {
    const { people, kills, leaving } = isShort
      ? { people: 200, kills: 3, leaving: 5 }
      : { people: 5_000, kills: 20, leaving: 50 }
    const sink = await openSink()
    const rig = await openRig({ folder, env: { SMTP_URL: sink.url, MAIL_FROM: 'newsletter@example.org' } })
    await subscribeMany(rig, people)

    const issue = await releaseIssue(rig, 'Eine Ausgabe trotz allem')
    const left = new Map<string, number>()
    const pauses: number[] = []
    const longest = isShort ? 100 : 700
    for (let kill = 0; kill < kills; kill++) {
      const site = await rig.startSite()
      pauses.push(await nextMail(sink))
      await wait(Math.random() * longest)
      if (kill % 5 === 1) await letLeave(rig, leaving, left)
      if (kill === kills >> 1) await restartPostgres(rig, sink, pauses)
      assert.ok(!(await isSent(rig, issue)), 'the issue was sent before the last kill')
      await site.kill()
      if (kill % 5 === 2) await letLeave(rig, leaving, left)
    }
    const last = await rig.startSite()
    await until('the issue is sent', 300, () => isSent(rig, issue))
    await last.stop()
    const twice = checkMails(sink, people, left, kills + 1)

    const disturbed = sink.taken.splice(0).length
    const sites = [await rig.startSite(), await rig.startSite()]
    const second = await releaseIssue(rig, 'Eine ungestörte Ausgabe')
    await until('the second issue is sent', 300, () => isSent(rig, second))
    await Promise.all(sites.map((site) => site.stop()))
    assert.equal(checkMails(sink, people, left, 0), 0)
    const [first, final] = [sink.taken[0], sink.taken.at(-1)]
    const seconds = ((final?.at ?? 0) - (first?.at ?? 0)) / 1000
    const mails = sink.taken.length
    await sink.close()
    await rig.database.kill()
    return {
      recipients: people,
      'kills of the process, restarts of Postgres': `${kills}, 1`,
      'who left meanwhile': left.size,
      mails: disturbed,
      'mails that went out twice, with the same Message-ID': twice,
      'longest time from a start or restart to the next mail': inMs(Math.max(...pauses)),
      'two undisturbed processes, mails': mails,
      'mails a second': Math.round(mails / seconds),
    }
  },
}

/** Milliseconds until another mail arrives. */
function nextMail({ taken }: Sink) {
  const before = taken.length
  return until('the sending goes on', 60, async () => taken.length > before)
}

async function restartPostgres(rig: Rig, sink: Sink, pauses: number[]) {
  await rig.database.kill()
  await rig.database.start()
  pauses.push(await nextMail(sink))
}

/** Some of those who wait for the issue leave, as the link in a mail would let them. */
async function letLeave(rig: Rig, count: number, left: Map<string, number>) {
  const rows = await sql<{ email: string }>(
    rig,
    `delete from subscribers where id in
       (select s.id from ops.deliveries d join subscribers s on s.id = d.subscriber_id
        where d.state = 'queued' order by s.id desc limit $1)
     returning email`,
    [count],
  )
  for (const { email } of rows) left.set(email, performance.now())
}

/** Throws unless everybody has the mail who must, and nobody who must not. Returns how many went out once more. */
function checkMails({ taken }: Sink, people: number, left: Map<string, number>, allowed: number) {
  const byAddress = new Map<string, Set<string>>()
  for (const { to, messageId } of taken) byAddress.set(to, (byAddress.get(to) ?? new Set()).add(messageId))
  const everybody = Array.from({ length: people }, (_, index) => `leserin-${index + 1}@example.org`)
  const lost = everybody.filter((address) => !byAddress.has(address) && !left.has(address))
  assert.deepEqual(lost, [], 'who did not get the issue')
  const late = taken.filter(({ to, at }) => at > (left.get(to) ?? Infinity) + 1000)
  assert.deepEqual(late, [], 'mails to people who had left')
  for (const ids of byAddress.values()) assert.equal(ids.size, 1, 'a mail that went out twice had two Message-IDs')
  const twice = taken.length - byAddress.size
  assert.ok(twice <= allowed, `${twice} mails went out again`)
  return twice
}
