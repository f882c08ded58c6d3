import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { env } from '../lib/env.ts'

const file = path.join(env.DATA_DIR, 'admin-password.txt')
const email = 'admin@example.org'

/**
 * Creates the first account when there is none: role Administration, a random password in `admin-password.txt` of the
 * data folder, readable by its owner only. The file is written first, so the password is never lost in between.
 */
export async function createFirstAdministrator(payload: Payload) {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) return
  await payload.create({
    collection: 'users',
    data: { name: 'Administration', email, password: writePassword(), role: 'administration' },
    overrideAccess: true,
  })
  console.log('created the first administrator')
}

function writePassword() {
  const written = existsSync(file) && /^password: (.{12,})$/m.exec(readFileSync(file, 'utf8'))?.[1]
  if (written) return written
  const password = randomBytes(18).toString('base64url')
  mkdirSync(env.DATA_DIR, { recursive: true })
  writeFileSync(file, `email: ${email}\npassword: ${password}\n`, { mode: 0o600 })
  return password
}
