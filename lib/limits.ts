import type { Payload } from 'payload'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { networkKey } from './keys.ts'

const day = 24 * 60 * 60

/** How often what may happen: seconds and a number. The table is made by a migration. */
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

/** Whether an address may be written to now; asking counts. */
export async function mayMailTo(payload: Payload, addressKey: string) {
  return (await consume(payload, 'mailsADay', addressKey)) && (await consume(payload, 'mailsAMonth', addressKey))
}

/** What is counted for each network. */
export type NetworkRule = 'forms' | 'messages'

/** Whether this network may send a form now; asking counts. Without a known network nothing is counted. */
export async function maySendForm(payload: Payload, network: string | null, rule: NetworkRule) {
  return network === null || consume(payload, rule, networkKey(network))
}

/** Takes an asking back: the mail was not made after all. */
export async function didNotMail(payload: Payload, addressKey: string) {
  await Promise.all([
    limiterOf(payload, 'mailsADay').reward(addressKey),
    limiterOf(payload, 'mailsAMonth').reward(addressKey),
  ])
}

/** Whether the receipt of a barrier report may go to an address; asking counts. */
export const mayAcknowledge = (payload: Payload, addressKey: string) => consume(payload, 'receiptsADay', addressKey)

/** Whether a subscriber may be sent another link to the settings; asking counts. */
export const mayLinkTo = (payload: Payload, addressKey: string) => consume(payload, 'linksADay', addressKey)

type SignInLimit = { isAllowed: boolean; nowRefused?: 'account' | 'network' }

/**
 * Whether this network may try a password of this account now; asking counts. `nowRefused` says which of the two limits
 * this try is the first to exceed. Without a known network nothing is counted: a counter of the account alone would let
 * anybody lock its owner out.
 */
export async function maySignIn(payload: Payload, network: string | null, accountKey: string): Promise<SignInLimit> {
  if (network === null) return { isAllowed: true }
  const key = networkKey(network)
  const ofAccount = await excess(payload, 'passwords', key + accountKey)
  if (ofAccount > 0) return { isAllowed: false, nowRefused: ofAccount === 1 ? 'account' : undefined }
  const ofNetwork = await excess(payload, 'passwordsOfNetwork', key)
  return { isAllowed: ofNetwork === 0, nowRefused: ofNetwork === 1 ? 'network' : undefined }
}

/** The password was right: this network begins anew with this account. */
export async function didSignIn(payload: Payload, network: string | null, accountKey: string) {
  if (network === null) return
  const key = networkKey(network)
  await limiterOf(payload, 'passwords').delete(key + accountKey)
  await limiterOf(payload, 'passwordsOfNetwork').reward(key)
}

/** Whether an address may be sent a link to a new password; asking counts. */
export async function mayAskForReset(payload: Payload, network: string | null, accountKey: string) {
  const isFromHere = network === null || (await consume(payload, 'resets', networkKey(network) + accountKey))
  return isFromHere && consume(payload, 'resetsADay', accountKey)
}

/** Whether an account may be sent another test mail; asking counts. */
export const maySendTest = (payload: Payload, user: number) => consume(payload, 'testsAnHour', `${user}`)

/** Whether an account may be sent another mail that confirms its address; asking counts. */
export const maySendConfirmation = (payload: Payload, user: number) =>
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
