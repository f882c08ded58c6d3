import { env } from '../env.ts'
import { sign, verify } from '../hmac.ts'
import type { Subscriber } from '../payload-types.ts'
import { unsubscribeToken } from './unsubscribe.ts'
import { confirmToken } from './sign-up.ts'

const day = 24 * 60 * 60 * 1000

/** The page that asks once more and ends the subscription. */
export const unsubscribeUrl = (key: string) => `${env.SITE_URL}/newsletter/abmelden/${unsubscribeToken(key)}`

/** Where mail programs post to, without a further question (RFC 8058). */
const oneClickUrl = (key: string) => `${unsubscribeUrl(key)}/sofort`

export const confirmUrl = (subscriber: Pick<Subscriber, 'nonce'>) =>
  `${env.SITE_URL}/newsletter/bestaetigen/${confirmToken(subscriber)}`

/** The page of a subscriber's own settings; the link works for a day. */
export const settingsUrl = (key: string, now = Date.now()) =>
  `${env.SITE_URL}/newsletter/einstellungen/${sign('settings', `${key}-${(now + day).toString(36)}`)}`

/** The email hash in a link to the settings; null when it is not ours or has expired. */
export function hashInSettingsToken(token: string, now = Date.now()) {
  const [key = '', end = ''] = verify('settings', token)?.split('-') ?? []
  return parseInt(end, 36) > now ? key : null
}

/** What lets a mail program end the subscription with one click (RFC 2369, RFC 8058). */
export const unsubscribeHeaders = (key: string) => ({
  'List-Unsubscribe': `<${oneClickUrl(key)}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})
