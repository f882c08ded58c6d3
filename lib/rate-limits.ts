import type { Payload } from 'payload'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { networkHash } from './hmac.ts'

const day = 24 * 60 * 60

/** Rate limits: `points` per `duration` in seconds. A migration creates their table. */
const rules = {
  /** Mails that an address gets because somebody typed it. */
  mailsADay: { points: 1, duration: day },
  mailsAMonth: { points: 3, duration: 30 * day },
  /** Links to the own settings, asked for by a subscriber. */
  linksADay: { points: 3, duration: day },
  /** Test mails of the newsletter and mails that confirm an address, asked for by one account. */
  testsAnHour: { points: 10, duration: 60 * 60 },
  confirmationsAnHour: { points: 3, duration: 60 * 60 },
  /** Forms sent from one network. */
  forms: { points: 6, duration: 60 },
  /** Messages to the office from one network. */
  messages: { points: 1, duration: 60 },
  /** Passwords tried from one network: for one account, and for all. */
  passwords: { points: 10, duration: 15 * 60 },
  passwordsOfNetwork: { points: 60, duration: 15 * 60 },
  /** Links to a new password: asked for from one network, and mailed to one address. */
  resets: { points: 3, duration: 60 * 60 },
  resetsADay: { points: 10, duration: day },
  /** Receipts of barrier reports that an address gets because somebody typed it. */
  receiptsADay: { points: 3, duration: day },
} as const

type Rule = keyof typeof rules

/** Consumes one mail to this address; false when its quota is used up. */
export async function consumeMailQuota(payload: Payload, emailHash: string) {
  return (await consume(payload, 'mailsADay', emailHash)) && (await consume(payload, 'mailsAMonth', emailHash))
}

/** What is counted for each network. */
export type NetworkRule = 'forms' | 'messages'

/** Consumes one form of this network; false when its quota is used up. Without a known network nothing is counted. */
export async function consumeFormQuota(payload: Payload, network: string | null, rule: NetworkRule) {
  return network === null || consume(payload, rule, networkHash(network))
}

/** Refunds one point when the mail could not be queued. */
export async function refundMailQuota(payload: Payload, emailHash: string) {
  await Promise.all([
    limiterOf(payload, 'mailsADay').reward(emailHash),
    limiterOf(payload, 'mailsAMonth').reward(emailHash),
  ])
}

/** Consumes one receipt of a barrier report to this address. */
export const consumeReceiptQuota = (payload: Payload, emailHash: string) => consume(payload, 'receiptsADay', emailHash)

/** Consumes one link to the settings of this subscriber. */
export const consumeSettingsLinkQuota = (payload: Payload, emailHash: string) =>
  consume(payload, 'linksADay', emailHash)

type SignInLimit = { isAllowed: boolean; nowRefused?: 'account' | 'network' }

/**
 * Consumes one password attempt of this network on this account. `nowRefused` says which of the two limits
 * this try is the first to exceed. Without a known network nothing is counted: a counter of the account alone would let
 * anybody lock its owner out.
 */
export async function consumeSignInAttempt(
  payload: Payload,
  network: string | null,
  accountKey: string,
): Promise<SignInLimit> {
  if (network === null) return { isAllowed: true }
  const key = networkHash(network)
  const ofAccount = await excess(payload, 'passwords', key + accountKey)
  if (ofAccount > 0) return { isAllowed: false, nowRefused: ofAccount === 1 ? 'account' : undefined }
  const ofNetwork = await excess(payload, 'passwordsOfNetwork', key)
  return { isAllowed: ofNetwork === 0, nowRefused: ofNetwork === 1 ? 'network' : undefined }
}

/** Resets the attempts of this network on this account after a right password. */
export async function resetSignInAttempts(payload: Payload, network: string | null, accountKey: string) {
  if (network === null) return
  const key = networkHash(network)
  await limiterOf(payload, 'passwords').delete(key + accountKey)
  await limiterOf(payload, 'passwordsOfNetwork').reward(key)
}

/** Consumes one link to a new password for this address. */
export async function consumeResetLinkQuota(payload: Payload, network: string | null, accountKey: string) {
  const isFromHere = network === null || (await consume(payload, 'resets', networkHash(network) + accountKey))
  return isFromHere && consume(payload, 'resetsADay', accountKey)
}

/** Consumes one test mail of this account. */
export const consumeTestMailQuota = (payload: Payload, user: number) => consume(payload, 'testsAnHour', `${user}`)

/** Consumes one mail that confirms the address of this account. */
export const consumeConfirmationQuota = (payload: Payload, user: number) =>
  consume(payload, 'confirmationsAnHour', `${user}`)

const consume = async (payload: Payload, rule: Rule, key: string) => (await excess(payload, rule, key)) === 0

/** Counts, and says by how many the limit is exceeded. */
async function excess(payload: Payload, rule: Rule, key: string) {
  try {
    await limiterOf(payload, rule).consume(key)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.consumedPoints - rules[rule].points)
    throw refusal
  }
}

const limiters = new Map<Rule, RateLimiterPostgres>()

function limiterOf(payload: Payload, rule: Rule) {
  const known = limiters.get(rule)
  if (known) return known
  const options = { ...rules[rule], keyPrefix: rule }
  const limiter = new RateLimiterPostgres({
    ...options,
    storeClient: payload.db.pool,
    storeType: 'pool',
    schemaName: 'ops',
    tableName: 'limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    insuranceLimiter: new RateLimiterMemory(options),
  })
  limiters.set(rule, limiter)
  return limiter
}
