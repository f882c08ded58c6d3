import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { env } from '../env.ts'
import { log } from '../log.ts'
import { createIssueComposer } from './issue-mail.tsx'
import { MailRefused, openTransport, ServerAway } from '../mail/transport.ts'
import { startIssue } from './start-issue.ts'
import { bounce } from './bounces.ts'
import { type Deliveries, type Delivery, openDeliveries, type OpenIssue, type Outcome } from './deliveries.ts'

const idle = 1_000
const afterTrouble = 5_000

/**
 * Sends issues from this process, one mail at a time, until the function it returns is called; that one resolves when
 * the mail under way has its outcome. Any number of processes may do so. A process that is killed can have sent at most
 * one mail that nobody wrote down: that one is sent again, with the same Message-ID.
 */
export function startSending(payload: Payload, smtpUrl = env.SMTP_URL) {
  const ending = new AbortController()
  const transport = openTransport(smtpUrl)
  const writer = createIssueComposer(payload)
  const restUntil = new Map<number, number>()
  let deliveries: Deliveries | undefined
  const running = run()
  return async () => {
    ending.abort()
    await running
    await deliveries?.close()
    transport.close()
  }

  async function run() {
    while (!ending.signal.aborted) {
      const pause = await turn().catch(async (error: unknown) => {
        log('newsletter waits', { reason: String(error) })
        await deliveries?.close()
        return idle
      })
      await wait(pause, undefined, { signal: ending.signal }).catch(() => {})
    }
  }

  /** Sends what can be sent now. Returns how long to wait, in milliseconds. */
  async function turn() {
    if (!deliveries?.isOpen()) deliveries = await openDeliveries(env.DATABASE_URL)
    for (const issue of await deliveries.openIssues()) {
      if ((restUntil.get(issue.id) ?? 0) > Date.now()) continue
      const isAway = await advance(deliveries, issue)
      if (isAway) return afterTrouble
    }
    return idle
  }

  /**
   * Begins an issue or goes on with it. What goes wrong with it keeps it alone waiting, the next issue comes. Answers
   * whether the mail server is away.
   */
  async function advance(queue: Deliveries, { id, state }: OpenIssue) {
    try {
      if (state === 'released') await startIssue(payload, id)
      const isAway = await sendAll(queue, id)
      if (!isAway && !ending.signal.aborted) await queue.finish(id)
      return isAway
    } catch (error) {
      log('issue waits', { issue: id, reason: String(error) })
      restUntil.set(id, Date.now() + afterTrouble)
      await queue.letGo()
      return false
    }
  }

  /** Answers whether it stopped because the mail server is away. */
  async function sendAll(queue: Deliveries, issue: number) {
    while (!ending.signal.aborted) {
      const delivery = await queue.claim(issue)
      if (!delivery) return false
      const outcome = await attempt(delivery)
      await queue.settle(delivery, outcome)
      if (outcome.state === 'away') return true
    }
    return false
  }

  /** Throws when the issue cannot be rendered: that is no mail's failed attempt. */
  async function attempt({ issue, key, email }: Delivery): Promise<Outcome> {
    const mail = await writer.write(issue, key)
    if (!mail) return { state: 'later', error: 'nothing to send' }
    try {
      await transport.deliver({ ...mail, to: email })
      return { state: 'sent' }
    } catch (error) {
      const { message } = error as Error
      if (error instanceof ServerAway) log('mail server is away', { reason: message })
      if (error instanceof ServerAway) return { state: 'away', error: message }
      if (!(error instanceof MailRefused)) return { state: 'later', error: message }
      if (error.failure !== 'other') await bounce(payload, { key, type: error.failure })
      return { state: 'failed', error: message }
    }
  }
}
