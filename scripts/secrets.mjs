import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'

/**
 * The secret of this file: 64 hexadecimal digits (32 random bytes), created on the first call, readable only for its
 * owner. A killed process leaves it whole or not at all.
 *
 * @param {string} file
 */
export function keepSecret(file) {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true })
    linkSync(draft, file)
    rmSync(draft)
  }
  return readFileSync(file, 'utf8').trim()
}
