import crypto from 'node:crypto'

export type StoredPassword = { hash?: string | null; salt?: string | null }

/** How Payload 3.90 derives a password: PBKDF2-HMAC-SHA256 with the rounds OWASP asks for. A test compares both. */
const scheme = { prefix: 'pbkdf2-sha256-v1:', rounds: 600_000, bytes: 32 }

/** What a password is compared with when there is no account: nothing derives to it. */
const nothing = { hash: scheme.prefix + '0'.repeat(2 * scheme.bytes), salt: '0'.repeat(64) }

/**
 * Whether a password is the stored one. Derives exactly once, for no account too, so that the time does not tell whether
 * there is one.
 */
export async function verifyPassword(password: string, stored: StoredPassword | null) {
  const { hash, salt } = isComplete(stored) ? stored : nothing
  const wanted = Buffer.from(hash.slice(scheme.prefix.length), 'hex')
  const given = await derive(password, salt)
  return isComplete(stored) && wanted.length === given.length && crypto.timingSafeEqual(given, wanted)
}

const isComplete = (stored: StoredPassword | null): stored is { hash: string; salt: string } =>
  Boolean(stored?.salt && stored.hash?.startsWith(scheme.prefix))

const derive = (password: string, salt: string) =>
  new Promise<Buffer>((resolve, reject) =>
    crypto.pbkdf2(password, salt, scheme.rounds, scheme.bytes, 'sha256', (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
