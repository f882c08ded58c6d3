import { existsSync } from 'node:fs'
import path from 'node:path'

import { root } from './child.mjs'
import { Failure } from './failure.mjs'

/**
 * What the start command itself needs to know; `lib/env.ts` checks everything else inside the site.
 *
 * @typedef {object} Settings
 * @property {number} port wanted
 * @property {string} dataDir absolute
 * @property {string | undefined} siteUrl
 * @property {string | undefined} databaseUrl given by the operator: then no database is started here
 * @property {string | undefined} payloadSecret
 */

/**
 * Reads the environment and, below it, the file `.env`. Throws a `Failure` with one line per mistake.
 *
 * @returns {Settings}
 */
export function readSettings() {
  const file = path.join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const { PORT, DATA_DIR, SITE_URL, DATABASE_URL, PAYLOAD_SECRET } = process.env
  const mistakes = [
    PORT && !isPort(PORT) && `PORT must be a number from 1 to 65535, but is "${PORT}".`,
    SITE_URL && !isOrigin(SITE_URL) && `SITE_URL must be like https://www.example.org, but is "${SITE_URL}".`,
    DATABASE_URL && !isDatabase(DATABASE_URL) && 'DATABASE_URL must begin with postgres:// and name a database.',
    PAYLOAD_SECRET && PAYLOAD_SECRET.length < 32 && 'PAYLOAD_SECRET must have at least 32 characters.',
    DATABASE_URL &&
      !PAYLOAD_SECRET &&
      'PAYLOAD_SECRET must be set when DATABASE_URL is: openssl rand -hex 32 makes one.',
  ].filter((mistake) => typeof mistake === 'string' && mistake !== '')
  if (mistakes.length > 0) throw new Failure(.../** @type {string[]} */ (mistakes))
  return {
    port: Number(PORT || 3000),
    dataDir: path.resolve(root, DATA_DIR || '.data'),
    siteUrl: SITE_URL || undefined,
    databaseUrl: DATABASE_URL || undefined,
    payloadSecret: PAYLOAD_SECRET || undefined,
  }
}

/** @param {string} text */
function isPort(text) {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535
}

/** @param {string} text */
function isOrigin(text) {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '')
}

/** @param {string} text */
function isDatabase(text) {
  const url = URL.parse(text)
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
}
