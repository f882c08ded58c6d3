import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

import { openSink } from '../fixtures/sink.ts'
import { releaseIssue, subscribeMany } from '../rig/mailing.ts'
import type { Rig } from '../rig/rig.ts'
import { sql } from '../rig/sql.ts'
import { atLeast, atMost, plain, type Part } from './part.ts'

const few = 1_000
const many = 100_000

export const mail: Part = {
  name: 'mail',
  title: 'Newsletter',
  about:
    'One process sends an issue with four posts into a mail server in the measuring process, over one connection and ' +
    `one mail at a time. Memory is read after ${few} mails, when that was all and when ${many} were waiting.`,
  async run(rig) {
    const small = await sendSome(rig, few, [few])
    const large = await sendSome(rig, many, [few, 10 * few])
    await sql(rig, 'truncate subscribers, newsletters, ops.deliveries cascade')
    const [alone = 0] = small.memory
    const [first = 0, later = 0] = large.memory
    return [
      plain(`Mails a second, ${few} recipients`, small.rate, '/s'),
      atLeast(`Mails a second, ${many} recipients`, large.rate, 150, '/s'),
      plain(`Memory after ${few} of ${few} mails`, alone, 'MB'),
      plain(`Memory after ${few} of ${many} mails`, first, 'MB'),
      plain(`Memory after ${10 * few} of ${many} mails`, later, 'MB'),
      atMost(`Memory after ${few} mails, ${many} : ${few} recipients`, first / alone, 1.2, '×'),
    ]
  },
}

/** Sends until the last of these numbers of mails has arrived; reads the memory at each of them. */
async function sendSome(rig: Rig, recipients: number, marks: number[]) {
  const sink = await openSink()
  await subscribeMany(rig, recipients)
  const site = await rig.startSite({
    isSilent: true,
    env: { SMTP_URL: sink.url, MAIL_FROM: 'newsletter@example.org' },
  })
  await releaseIssue(rig, 'Eine Ausgabe zum Messen')
  let arrived = 0
  let began = 0
  const memory: number[] = []
  for (const mark of marks) {
    while (arrived < mark) {
      await wait(20)
      const found = sink.taken.splice(0)
      began ||= found[0]?.at ?? 0
      arrived += found.length
    }
    memory.push(residentMegabytes(site.pid))
  }
  const rate = (arrived / (performance.now() - began)) * 1000
  await site.stop()
  await sink.close()
  return { rate, memory }
}

function residentMegabytes(pid: number) {
  const [, kibibytes = ''] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return (Number(kibibytes) * 1024) / 1e6
}
