import { readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { createFirstAdministrator } from '../scripts/administrator.ts'
import { forgetPeople, payload, rest } from './fixtures/site.ts'

const file = path.join(process.env.DATA_DIR ?? '', 'admin-password.txt')
const people = () => payload.find({ collection: 'users', overrideAccess: true, limit: 0 })

beforeEach(async () => {
  forgetPeople()
  await payload.delete({ collection: 'users', where: { id: { exists: true } }, overrideAccess: true })
  rmSync(file, { force: true })
})

describe('while there is no account', () => {
  const account = { name: 'Fremd', email: 'fremd@example.org', password: 'ein-langes-passwort', role: 'administration' }

  test('fifty people who register at once over HTTP all fail', async () => {
    const tries = Array.from({ length: 50 }, (_, number) =>
      rest('/users/first-register', { method: 'POST', body: { ...account, email: `fremd${number}@example.org` } }),
    )
    const answers = await Promise.all(tries)
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(403))
    expect((await people()).totalDocs).toBe(0)
  })

  test('nobody creates one by any other address', async () => {
    for (const path of [
      '/users',
      '/users/first-register?draft=true',
      '/users/1/duplicate',
      '/users/register-first-user',
    ]) {
      expect((await rest(path, { method: 'POST', body: account })).status).toBeGreaterThanOrEqual(400)
    }
    const headers = { 'X-Payload-HTTP-Method-Override': 'POST' }
    await rest('/users/first-register', { method: 'POST', body: account, headers })
    expect((await people()).totalDocs).toBe(0)
  })

  test('the start command creates an administrator whose password is in a file for its owner only', async () => {
    await createFirstAdministrator(payload)
    const [, email, password] = /^email: (\S+)\npassword: (\S{20,})\n$/.exec(readFileSync(file, 'utf8')) ?? []
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect((await people()).docs.map(({ role }) => role)).toEqual(['administration'])
    const { status, body } = await rest('/users/login', { method: 'POST', body: { email, password } })
    expect([status, body.user.role]).toEqual([200, 'administration'])
  })

  test('the start command may run again without a second account', async () => {
    await createFirstAdministrator(payload)
    const written = readFileSync(file, 'utf8')
    await createFirstAdministrator(payload)
    expect((await people()).totalDocs).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe(written)
  })
})
