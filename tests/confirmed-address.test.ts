import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmAddressUrl } from '../lib/accounts/confirm-address.ts'
import { startWorker } from '../lib/worker/worker.ts'
import { mailsTo } from './fixtures/mail.ts'
import { forgetJobs, sql } from './fixtures/newsletter.ts'
import { createPerson, payload, rest, type Person } from './fixtures/site.ts'
import { stopWorker } from './fixtures/worker.ts'

beforeAll(async () => {
  await forgetJobs()
  await startWorker(payload)
})
afterAll(stopWorker)

const ask = (as: Person) => rest('/users/adresse/anfordern', { as, method: 'POST' })
const confirm = (as: Person | 'anonymous', token: unknown) =>
  rest('/users/adresse/bestaetigen', { as, method: 'POST', body: { token } })
const tokenOf = (person: Person, now?: number) =>
  new URL(confirmAddressUrl(person.user, now)).searchParams.get('adresse')

async function isConfirmed({ user }: Person) {
  const [row] = await sql<{ at: Date | null }>('select email_confirmed_at as at from users where id = $1', [user.id])
  return row?.at instanceof Date
}

test('an address is confirmed by its owner with the link in a mail, and by nothing else', async () => {
  const [owner, other] = [await createPerson('redaktion'), await createPerson('administration')]
  const body = { emailConfirmedAt: new Date().toISOString() }
  await rest(`/users/${owner.user.id}`, { as: other, method: 'PATCH', body })
  expect(await isConfirmed(owner)).toBe(false)
  expect((await ask(owner)).status).toBe(200)
  await expect.poll(() => mailsTo(owner.user.email), { timeout: 15_000 }).toHaveLength(1)
  const [mail] = await mailsTo(owner.user.email)
  const [, token = ''] = /\/admin\/account\?adresse=([\w.-]+)/.exec(mail?.text ?? '') ?? []
  for (const wrong of ['', 'x', 7, null, `${token}0`, tokenOf(other)])
    expect((await confirm(owner, wrong)).status).toBe(400)
  expect((await confirm(owner, tokenOf(owner, Date.now() - 25 * 60 * 60 * 1000))).status).toBe(400)
  expect((await confirm('anonymous', token)).status).toBeGreaterThanOrEqual(401)
  expect((await confirm(other, token)).status).toBe(400)
  expect(await isConfirmed(owner)).toBe(false)
  expect((await confirm(owner, token)).status).toBe(200)
  expect(await isConfirmed(owner)).toBe(true)
  expect(await isConfirmed(other)).toBe(false)
})

test('another address is not confirmed, and the old link proves nothing about it', async () => {
  const owner = await createPerson('redaktion')
  const token = tokenOf(owner)
  await confirm(owner, token)
  await rest(`/users/${owner.user.id}`, { as: owner, method: 'PATCH', body: { name: 'Anderer Name' } })
  expect(await isConfirmed(owner)).toBe(true)
  const admin = await createPerson('administration')
  const body = { email: `umgezogen-${owner.user.id}@example.org`, currentPassword: admin.password }
  expect((await rest(`/users/${owner.user.id}`, { as: admin, method: 'PATCH', body })).status).toBe(200)
  expect(await isConfirmed(owner)).toBe(false)
  expect((await confirm(owner, token)).status).toBeGreaterThanOrEqual(400)
  expect(await isConfirmed(owner)).toBe(false)
})

test('is asked for three times an hour at most', async () => {
  const owner = await createPerson('redaktion')
  for (let i = 0; i < 3; i++) expect((await ask(owner)).status).toBe(200)
  expect((await ask(owner)).status).toBe(429)
})
