import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { env } from '../env.ts'
import { log } from '../log.ts'
import { query } from '../payload/transaction.ts'
import { parseReport } from './delivery-report.ts'
import { withSubscriber } from './subscriber.ts'
import { suppress } from './suppress.ts'

/** What came back from an address; `issue` says from which mail, when that is known. */
export type Bounce = { key: string; type: 'hard' | 'soft' | 'complaint'; issue?: number }

const enough = 5

/**
 * Acts on one report. A mailbox that does not exist and a complaint end everything at once, the fifth temporary failure
 * too. A second report says nothing new: a temporary failure counts once for each issue, as far as the issue is known.
 */
export async function bounce(payload: Payload, { key, type, issue }: Bounce) {
  if (type !== 'soft') return suppress(payload, key, type)
  const count = await countSoft(payload, key, issue)
  if (count >= enough) await suppress(payload, key, 'soft')
}

const countSoft = (payload: Payload, key: string, issue?: number) =>
  withSubscriber(payload, key, async (req) => {
    if (issue !== undefined && !(await query(req, markText, [key, issue])).rowCount) return 0
    const { rows } = await query<{ count: number }>(req, countText, [key])
    return rows[0]?.count ?? 0
  })

const countText = `
  update subscribers set soft_bounces = coalesce(soft_bounces, 0) + 1, updated_at = now() where key = $1
  returning soft_bounces::int as count`

const markText = `
  update ops.deliveries set error = 'came back'
  where newsletter_id = $2 and subscriber_id = (select id from subscribers where key = $1)
    and state <> 'queued' and error is distinct from 'came back'`

const folder = path.join(env.DATA_DIR, 'bounces')

/**
 * Reads the reports that a mail program has put into `bounces` of the data folder as `.eml` files. What was read is
 * deleted, as it holds addresses; what is no report stays in `bounces/unread` for people to look at. A report that does
 * not prove that the mail was ours is only counted.
 */
export async function readBounces(payload: Payload) {
  await mkdir(path.join(folder, 'unread'), { recursive: true, mode: 0o700 })
  const names = (await readdir(folder)).filter((name) => /^[^.].*\.eml$/i.test(name))
  let [unread, unproven] = [0, 0]
  for (const name of names) {
    const file = path.join(folder, name)
    const report = await parseReport(await readFile(file))
    if (!report) {
      unread++
      await rename(file, path.join(folder, 'unread', name))
      continue
    }
    if (!report.isOurs) unproven++
    if (report.bounce) await bounce(payload, report.bounce)
    await rm(file, { force: true })
  }
  if (names.length) log('bounces read', { read: names.length - unread, unread, unproven })
}
