import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { composeMail } from '../lib/worker/compose.tsx'
import { getBoss } from '../lib/queue.ts'
import { setContact } from './fixtures/settings.ts'
import { createPerson, payload, rest } from './fixtures/site.ts'
import { stopWorker } from './fixtures/worker.ts'

const forgetMails = () => payload.db.pool.query(`delete from work.job where name = 'mail'`)

beforeAll(async () => {
  await stopWorker()
  await getBoss()
  await setContact({})
})
beforeEach(forgetMails)
afterAll(forgetMails)

const letters = async () => (await payload.db.pool.query(`select data from work.job where name = 'mail'`)).rows
const ask = (email: unknown) => rest('/users/forgot-password', { method: 'POST', body: { email } })
const choose = (token: string, password: string) =>
  rest('/users/reset-password', { method: 'POST', body: { token, password } })

/** Asks for a link and reads it from the mail. */
async function link(email: string) {
  await forgetMails()
  await ask(email)
  const [{ data }] = await letters()
  const mail = await composeMail(payload, data)
  return /admin\/reset\/(\w{20,})/.exec(mail?.text ?? '')?.[1] ?? ''
}

test('a forgotten password brings one German mail with the link of the admin', async () => {
  const { email } = (await createPerson('redaktion')).user
  expect((await ask(` ${email.toUpperCase()} `)).status).toBe(200)
  const [{ data }] = await letters()
  const mail = await composeMail(payload, data)
  expect(mail).toMatchObject({ to: email, subject: 'Neues Passwort für die Website' })
  expect(mail?.text).toMatch(/Neues Passwort wählen\s+\[?http:\/\/localhost:3999\/admin\/reset\/\w{20,}/)
  expect(mail?.text).toContain('Der Link gilt eine Stunde.')
  expect(mail?.html).toContain('lang="de"')
})

test('an address without an account brings none, with the same answer and the same kind of job', async () => {
  const { email } = (await createPerson('redaktion')).user
  const [known, unknown, strange] = [await ask(email), await ask('niemand@example.org'), await ask({ $ne: null })]
  const shape = ({ status, text, headers }: typeof known) => ({ status, text, headers: [...headers] })
  expect(shape(unknown)).toEqual(shape(known))
  expect(shape(strange)).toEqual(shape(known))
  const jobs = await letters()
  expect(jobs.map(({ data }) => Object.keys(data))).toEqual(Array(jobs.length).fill(['kind', 'user']))
  const mails = await Promise.all(jobs.map(({ data }) => composeMail(payload, data)))
  expect(mails.filter(Boolean).map((mail) => mail?.to)).toEqual([email])
})

test('neither queue nor database holds what the link needs', async () => {
  const { user } = await createPerson('redaktion')
  const token = await link(user.email)
  const stored = await payload.db.pool.query('select row_to_json(users) as row from users where id = $1', [user.id])
  expect(JSON.stringify(await letters())).not.toMatch(new RegExp(`${token}|${user.email}`))
  expect(token).not.toBe('')
  expect(JSON.stringify(stored.rows)).not.toContain(token)
  expect(stored.rows[0].row.reset_password_token).toMatch(/^[0-9a-f]{64}$/)
  expect((await choose(stored.rows[0].row.reset_password_token, 'Vier-Zebras-kochen-Nudeln')).status).toBe(403)
})

test('a link works once, however many use it at the same moment', { timeout: 120_000 }, async () => {
  const { user } = await createPerson('redaktion')
  for (let round = 0; round < 5; round++) {
    await payload.db.pool.query('delete from ops.limits')
    const token = await link(user.email)
    const passwords = Array.from({ length: 8 }, (_, number) => `Zebra-${round}-kocht-${number}-Nudeln-im-Regen`)
    const answers = await Promise.all(passwords.map((password) => choose(token, password)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(403)])
    const winner = passwords[answers.findIndex(({ status }) => status === 200)]
    const signIn = await rest('/users/login', { method: 'POST', body: { email: user.email, password: winner } })
    expect(signIn.status).toBe(200)
    expect((await choose(token, 'Noch-ein-Zebra-ohne-Nudeln')).status).toBe(403)
  }
})

test('a link signs nobody in, ends all sessions and confirms the address', async () => {
  const person = await createPerson('freigabe')
  const answer = await choose(await link(person.user.email), 'Vier-Zebras-kochen-Nudeln')
  expect(answer.status).toBe(200)
  expect([answer.headers.get('set-cookie'), Object.keys(answer.body)]).toEqual([null, ['message']])
  expect((await rest('/posts', { as: person })).status).toBe(403)
  const after = await payload.findByID({ collection: 'users', id: person.user.id, overrideAccess: true })
  expect(after.emailConfirmedAt).toBeTruthy()
  const entry = await payload.find({
    collection: 'audit-log',
    where: { record: { equals: `Konten ${person.user.id}` } },
    overrideAccess: true,
  })
  expect(entry.docs.map(({ action }) => action)).toContain('Passwort über den Link aus der Mail gewählt')
})

test('a password that is too weak leaves the link as it is', async () => {
  const { user } = await createPerson('redaktion')
  const token = await link(user.email)
  const refused = await choose(token, 'passwort1234')
  expect([refused.status, refused.body.errors[0].data.errors[0].path]).toEqual([400, 'password'])
  expect((await choose(token, 'Vier-Zebras-kochen-Nudeln')).status).toBe(200)
})

test('an old link, one to another address and an invented one do not work', async () => {
  const { user } = await createPerson('redaktion')
  const expire = "update users set reset_password_expiration = now() - interval '1 second' where id = $1"
  const old = await link(user.email)
  await payload.db.pool.query(expire, [user.id])
  expect((await choose(old, 'Vier-Zebras-kochen-Nudeln')).status).toBe(403)
  const moved = await link(user.email)
  await payload.update({
    collection: 'users',
    id: user.id,
    data: { email: `neu-${user.email}` },
    overrideAccess: true,
  })
  expect((await choose(moved, 'Vier-Zebras-kochen-Nudeln')).status).toBe(403)
  for (const token of ['', 'x', 'a'.repeat(5000)])
    expect((await choose(token, 'Vier-Zebras-kochen-Nudeln')).status).toBe(403)
})

test('an address gets at most three links an hour from one network', async () => {
  const { email } = (await createPerson('redaktion')).user
  const headers = { 'x-visitor': '192.0.2.7' }
  for (let number = 0; number < 5; number++) {
    const answer = await rest('/users/forgot-password', { method: 'POST', body: { email }, headers })
    expect(answer.status).toBe(200)
  }
  expect(await letters()).toHaveLength(3)
})
