import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'

import { changePost, deleteProbes, newMark, paragraph, publishPost, type Staff } from './content.ts'
import { allReady, inMs, percentile, readPages, startVisitors, until, visit } from './load.ts'
import type { Stage } from './scenario.ts'

type Outage = {
  seconds: number
  visitsPerSecond: number
  begin: () => Promise<void> | void
  end: () => Promise<void> | void
  /** Everything was changed a moment before, so that every page must be drawn anew and cannot. */
  isOutdated: boolean
  /** Connections stay open without an answer, so that whoever needs the database waits for it. */
  mayHang?: boolean
}

/**
 * Takes the database away while visitors read every page of two processes, and brings it back. Throws unless every
 * visitor gets the last good text, health tells the truth, nobody can sign in, and the site heals by itself.
 */
export async function liveThrough(stage: Stage, outage: Outage) {
  const { rig, first, second } = stage
  const sites = [first, second]
  const staff = await rig.signIn(first.url)
  const probe = await publishPost(staff, newMark())
  const texts = await readPages(stage)
  texts.set(probe.path, (await visit(first, probe.path)).text)
  if (outage.isOutdated) texts.set(probe.path, await outdateAll(staff, probe, sites))

  const visitors = startVisitors(sites, texts, outage.visitsPerSecond)
  await outage.begin()
  const meanwhile = await lookAround(stage, outage).finally(outage.end)
  const answers = await visitors.stop()
  const returned = performance.now()

  const mark = newMark()
  await until('a change is accepted again', 10, () => changePost(staff, probe.id, { title: mark }).then(yes, no))
  await until('the change stands on every process', 10, async () =>
    (await Promise.all(sites.map((site) => visit(site, probe.path)))).every(({ text }) => text.includes(mark)),
  )
  const healed = performance.now() - returned
  await allReady(sites)
  await deleteProbes(staff)

  const wrong = answers.filter(({ status, isSame }) => status !== 200 || !isSame)
  assert.deepEqual(wrong.slice(0, 5), [], `${wrong.length} of ${answers.length} answers were not the last good page`)
  assert.equal(new Set(answers.map(({ path }) => path)).size, texts.size, 'every page was visited')
  assert.ok(healed < 10_000, `healed after ${inMs(healed)}`)
  const times = answers.map(({ ms }) => ms)
  return {
    slowest: Math.max(...times),
    figures: {
      'seconds without database': outage.seconds,
      'pages visited': texts.size,
      answers: answers.length,
      'answers other than the last good page': wrong.length,
      'median, p99, slowest answer': [percentile(times, 0.5), percentile(times, 0.99), Math.max(...times)]
        .map(inMs)
        .join(', '),
      'sign-in meanwhile': meanwhile,
      'a new publication stood on both processes after the return': inMs(healed),
    },
  }
}

const yes = () => true
const no = () => false

/** A change that only its own page shows, but that outdates all. Returns that page's text. */
async function outdateAll(staff: Staff, { id, path }: { id: number; path: string }, sites: Stage['first'][]) {
  const mark = newMark()
  await changePost(staff, id, { content: paragraph(mark) })
  await until('the change stands on every process', 10, async () =>
    (await Promise.all(sites.map((site) => visit(site, path)))).every(({ text }) => text.includes(mark)),
  )
  return (await visit(sites[0] as Stage['first'], path)).text
}

/** What health and the sign-in say while the database is away. */
async function lookAround({ rig, first, second }: Stage, { seconds, mayHang }: Outage) {
  const sites = [first, second]
  const end = performance.now() + seconds * 1000
  const isOver = () => performance.now() > end
  const pids = sites.map(({ pid }) => pid)
  const signIn = trySignIn(first.url, rig.account).then((found) => (isOver() ? waited : found))
  await until('health says not ready', Math.min(seconds, 5), async () =>
    (await Promise.all(sites.map((site) => visit(site, '/health/ready')))).every(({ status }) => status === 503),
  )
  while (!isOver()) {
    for (const site of sites) {
      assert.equal((await visit(site, '/health/live')).status, 200)
      if (!isOver()) assert.equal((await visit(site, '/health/ready')).status, 503)
    }
    await wait(Math.min(500, Math.max(0, end - performance.now())))
  }
  assert.deepEqual(
    sites.map((site) => site.isAlive() && site.pid),
    pids,
  )
  const { status, ms } = await Promise.race([signIn, wait(10, waited)])
  assert.notEqual(status, 200, 'somebody signed in without a database')
  assert.ok(mayHang || (status === 0 ? seconds * 1000 : ms) < 6500, 'the sign-in hung')
  return status === 0 ? `no answer within ${seconds} s` : `${status} after ${inMs(ms)}`
}

const waited = { status: 0, ms: 0 }

async function trySignIn(url: string, account: object) {
  const began = performance.now()
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(account),
  }).catch(() => null)
  await response?.arrayBuffer()
  return { status: response?.status ?? 0, ms: performance.now() - began }
}
