import { afterAll, beforeAll, expect, test } from 'vitest'
import { write } from '../lib/mail/write.tsx'
import { getBoss } from '../lib/work/boss.ts'
import { running } from '../lib/work/running.ts'
import { setContact } from './fixtures/settings.ts'
import { payload, person, rest } from './fixtures/site.ts'

const forgetMails = () => payload.db.pool.query(`delete from work.job where name = 'mail'`)

beforeAll(async () => {
  await running.stop?.()
  running.stop = undefined
  await getBoss()
  await forgetMails()
  await setContact({})
})
afterAll(forgetMails)

const letters = async () =>
  (await payload.db.pool.query(`select data from work.job where name = 'mail' and data->>'kind' = 'account'`)).rows

test('a forgotten password brings one German mail with the link of the admin', async () => {
  const { email } = (await person('redaktion')).user
  const answer = await rest('/users/forgot-password', { method: 'POST', body: { email } })
  expect(answer.status).toBe(200)
  const [{ data }] = await letters()
  const mail = await write(payload, data)
  expect(mail).toMatchObject({ to: email, subject: 'Neues Passwort für die Website' })
  expect(mail?.text).toMatch(/Neues Passwort wählen\s+\[?http:\/\/localhost:3999\/admin\/reset\/\w{20,}/)
  expect(mail?.html).toContain('lang="de"')
})

test('an address without an account brings none', async () => {
  const before = await letters()
  const body = { email: 'niemand@example.org' }
  const answer = await rest('/users/forgot-password', { method: 'POST', body })
  expect(answer.status).toBe(200)
  expect(await letters()).toEqual(before)
})
