import crypto from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createPerson, forgetPeople, payload, person, rest, type Person } from './fixtures/site.ts'

beforeEach(() => payload.db.pool.query('delete from ops.limits'))

const strong = 'Vier-Zebras-kochen-Nudeln'
const signIn = (email: string, password: string, network?: string) =>
  rest('/users/login', { method: 'POST', body: { email, password }, headers: network ? { 'x-visitor': network } : {} })
const change = (as: Person, body: object, id = as.user.id) => rest(`/users/${id}`, { as, method: 'PATCH', body })
const isIn = async (person: Person) => (await rest('/users?limit=1', { as: person })).status === 200
const row = async (id: number) => (await payload.db.pool.query('select * from users where id = $1', [id])).rows[0]
const entries = async (id: number) =>
  (
    await payload.find({
      collection: 'audit-log',
      where: { record: { equals: `Konten ${id}` } },
      overrideAccess: true,
      sort: 'id',
    })
  ).docs
const problem = ({ status, body }: Awaited<ReturnType<typeof rest>>) => [status, body.errors[0].data?.errors?.[0]?.path]

describe('signing in', () => {
  const shape = ({ status, text, headers }: Awaited<ReturnType<typeof rest>>) => ({
    status,
    text,
    headers: [...headers],
  })

  test(
    'with a wrong password is answered like signing in to no account, byte for byte',
    { timeout: 120_000 },
    async () => {
      const { user } = await createPerson('redaktion')
      const known = shape(await signIn(user.email, 'falsch-falsch'))
      for (const address of ['niemand@example.org', 'kein-at', `${'x'.repeat(5000)}@example.org`])
        expect(shape(await signIn(address, 'falsch-falsch'))).toEqual(known)
      expect(known.status).toBe(401)
      expect(shape(await signIn(user.email, ''))).toEqual(known)
    },
  )

  test('derives one password, whether there is an account or not', async () => {
    const { user } = await createPerson('redaktion')
    const derive = vi.spyOn(crypto, 'pbkdf2')
    const costs = async (email: string) => {
      derive.mockClear()
      await signIn(email, 'falsch-falsch')
      return derive.mock.calls.map(([, , ...cost]) => cost.slice(0, 3))
    }
    const known = await costs(user.email)
    expect(known).toEqual([[600_000, 32, 'sha256']])
    expect(await costs('niemand@example.org')).toEqual(known)
    derive.mockRestore()
  })

  /** As if this network had tried so often already. */
  const tried = (points: number) =>
    payload.db.pool.query('update ops.limits set points = $1 where points < $1', [points])

  test(
    'is refused after ten wrong passwords from one network, in the same words for no account',
    { timeout: 120_000 },
    async () => {
      const { user, password } = await createPerson('redaktion')
      const tries = async (email: string) => {
        await signIn(email, 'falsch-falsch', '192.0.2.1')
        await tried(8)
        const answers = await Promise.all(Array.from({ length: 5 }, () => signIn(email, 'falsch-falsch', '192.0.2.1')))
        return answers.map(shape).toSorted((one, other) => one.status - other.status)
      }
      const [known, unknown] = [await tries(user.email), await tries('niemand@example.org')]
      expect(known.map(({ status }) => status)).toEqual([401, 401, 429, 429, 429])
      expect(unknown).toEqual(known)
      expect(known.at(-1)?.text).toContain('Viertelstunde')
      expect((await signIn(user.email, password, '192.0.2.1')).status).toBe(429)
      expect((await signIn(user.email, password, '198.51.100.2')).status).toBe(200)
    },
  )

  describe('that is tried too often', () => {
    const locked = async (since: number) => {
      const where = { action: { like: 'Anmeldung gesperrt' }, id: { greater_than: since } }
      const { docs } = await payload.find({ collection: 'audit-log', where, overrideAccess: true, sort: 'id' })
      return docs.map(({ actor, actorId, action, record }) => ({ actor, actorId, action, record }))
    }
    const newest = async () =>
      (await payload.db.pool.query('select coalesce(max(id), 0) as id from audit_log')).rows[0].id
    const entry = { actor: 'Das System', actorId: null, action: 'Anmeldung gesperrt: zu viele Versuche' }

    test(
      'is one entry for Administration, for an account and for none, without what was typed and from where',
      { timeout: 120_000 },
      async () => {
        const { user, password } = await createPerson('redaktion')
        const since = await newest()
        for (const email of [user.email, 'niemand@example.org']) {
          await signIn(email, 'falsch-falsch', '192.0.2.7')
          await tried(10)
          const tries = Array.from({ length: 5 }, () => signIn(email, 'falsch-falsch', '192.0.2.7'))
          expect((await Promise.all(tries)).map(({ status }) => status)).toEqual(Array(5).fill(429))
          await signIn(email, password, '192.0.2.7')
        }
        expect(await locked(since)).toEqual([
          { ...entry, record: `Konten ${user.id}` },
          { ...entry, record: null },
        ])
        const { body, text } = await rest('/audit-log?where[action][like]=Anmeldung gesperrt', { as: 'administration' })
        expect(body.totalDocs).toBeGreaterThan(1)
        expect(text).not.toMatch(/falsch|192\.0\.2|@example/)
        expect((await rest('/audit-log', { as: 'redaktion' })).status).toBe(403)
      },
    )

    test('from one network for many accounts is one entry too', { timeout: 120_000 }, async () => {
      const since = await newest()
      await signIn('niemand-0@example.org', 'falsch-falsch', '192.0.2.8')
      await payload.db.pool.query(`update ops.limits set points = 60 where key like 'passwordsOfNetwork%'`)
      for (const number of [1, 2, 3]) {
        expect((await signIn(`niemand-${number}@example.org`, 'falsch-falsch', '192.0.2.8')).status).toBe(429)
      }
      expect(await locked(since)).toEqual([{ ...entry, action: `${entry.action} aus einem Netz`, record: null }])
    })
  })

  test('with the right password makes the network begin anew', { timeout: 120_000 }, async () => {
    const { user, password } = await createPerson('redaktion')
    await signIn(user.email, 'falsch-falsch', '192.0.2.3')
    await tried(9)
    expect((await signIn(user.email, password, '192.0.2.3')).status).toBe(200)
    expect((await signIn(user.email, 'falsch-falsch', '192.0.2.3')).status).toBe(401)
  })

  test('gives a session and a cookie that scripts and other sites do not get', async () => {
    const { user, password } = await createPerson('redaktion')
    const { status, body, headers } = await signIn(` ${user.email.toUpperCase()}`, password)
    expect([status, body.user.id, body.exp > Date.now() / 1000]).toEqual([200, user.id, true])
    expect(Object.keys(body.user)).not.toContain('hash')
    expect(headers.get('set-cookie')).toMatch(/^payload-token=.*; Path=\/; HttpOnly=true; SameSite=Strict$/)
  })

  test(
    'does not bring an old password or role back that is changed at the same moment',
    { timeout: 120_000 },
    async () => {
      const admin = await createPerson('administration')
      const { user, password } = await createPerson('freigabe')
      for (let round = 0; round < 4; round++) {
        const role = round % 2 ? 'freigabe' : 'redaktion'
        await Promise.all([
          signIn(user.email, password),
          signIn(user.email, password),
          change(admin, { role }, user.id),
          signIn(user.email, password),
        ])
        expect((await row(user.id)).role).toBe(role)
      }
    },
  )
})

describe('a password', () => {
  test.each([
    ['passwort1234'],
    ['aaaaaaaaaaaa'],
    ['123456789012'],
    ['qwertzuiopü+'],
    ['Sommer2026!!'],
    ['innovationsbuero'],
    ['kurz'],
    ['x'.repeat(129)],
  ])('like %s is refused with a sentence at the field', async (password) => {
    const { user, password: currentPassword } = await person('redaktion')
    const before = await row(user.id)
    const answer = await change(await person('redaktion'), { password, currentPassword })
    expect(problem(answer)).toEqual([400, 'password'])
    expect(answer.body.errors[0].data.errors[0].message).toMatch(/^(Bitte wählen Sie|Dieses Passwort ist leicht)/)
    expect((await row(user.id)).hash).toBe(before.hash)
  })

  test('that is name or address of the person is refused, also for a new account', async () => {
    const admin = await createPerson('administration')
    const account = { name: 'Friederike Mustermann', email: 'friederike.mustermann@example.org', role: 'redaktion' }
    for (const password of [account.email, 'FriederikeMustermann', 'mustermann-friederike']) {
      const answer = await rest('/users', { as: admin, method: 'POST', body: { ...account, password } })
      expect(problem(answer), password).toEqual([400, 'password'])
    }
    const made = await rest('/users', { as: admin, method: 'POST', body: { ...account, password: strong } })
    expect(made.status).toBe(201)
    expect((await entries(made.body.doc.id)).map(({ action, actorId }) => [action, actorId])).toEqual([
      ['Konto angelegt', admin.user.id],
    ])
  })

  test('changes only with the current one, and ends all other sessions', async () => {
    const person = await createPerson('redaktion')
    const { body } = await signIn(person.user.email, person.password)
    const elsewhere = { ...person, token: body.token }
    expect(problem(await change(person, { password: strong }))).toEqual([400, 'currentPassword'])
    expect(problem(await change(person, { password: strong, currentPassword: 'falsch' }))).toEqual([
      400,
      'currentPassword',
    ])
    expect(await isIn(elsewhere)).toBe(true)
    expect((await change(person, { password: strong, currentPassword: person.password })).status).toBe(200)
    expect([await isIn(person), await isIn(elsewhere)]).toEqual([true, false])
    expect((await signIn(person.user.email, strong)).status).toBe(200)
    expect((await signIn(person.user.email, person.password)).status).toBe(401)
    expect((await entries(person.user.id)).map(({ action }) => action)).toEqual(['Konto geändert: Passwort'])
  })

  test('is tried with an open session no more often than at the door', async () => {
    const person = await createPerson('redaktion')
    const headers = { 'x-visitor': '192.0.2.9' }
    const body = { password: strong, currentPassword: 'falsch' }
    const path = `/users/${person.user.id}`
    await rest(path, { as: person, method: 'PATCH', body, headers })
    await payload.db.pool.query('update ops.limits set points = 10')
    const right = { password: strong, currentPassword: person.password }
    expect(problem(await rest(path, { as: person, method: 'PATCH', body: right, headers }))).toEqual([
      400,
      'currentPassword',
    ])
    expect((await signIn(person.user.email, person.password)).status).toBe(200)
    const noted = (await entries(person.user.id)).map(({ action, actorId }) => [action, actorId])
    expect(noted).toEqual([['Anmeldung gesperrt: zu viele Versuche', person.user.id]])
  })

  test('of somebody else is set by nobody, also not by Administration', async () => {
    const [admin, other] = [await createPerson('administration'), await createPerson('redaktion')]
    const before = await row(other.user.id)
    const body = { password: strong, currentPassword: admin.password }
    expect(problem(await change(admin, body, other.user.id))).toEqual([400, 'password'])
    await rest(`/users?where[id][equals]=${other.user.id}`, { as: admin, method: 'PATCH', body })
    expect(await row(other.user.id)).toEqual(before)
  })
})

describe('an account', () => {
  test('gets another address only with the password of whoever changes it, and is no longer confirmed', async () => {
    const [admin, other] = [await createPerson('administration'), await createPerson('redaktion')]
    await payload.db.pool.query('update users set email_confirmed_at = now() where id = $1', [other.user.id])
    for (const person of [admin, other]) {
      const email = `neu-${crypto.randomUUID()}@example.org`
      expect(problem(await change(person, { email }, other.user.id))).toEqual([400, 'currentPassword'])
      const body = { email, currentPassword: person.password }
      expect((await change(person, body, other.user.id)).status).toBe(200)
      expect(await row(other.user.id)).toMatchObject({ email, email_confirmed_at: null })
      if (person === admin) {
        expect(await isIn(other)).toBe(false)
        Object.assign(other, { token: (await signIn(email, other.password)).body.token })
      }
    }
    expect((await change(other, { email: (await row(other.user.id)).email, name: 'Neu' })).status).toBe(200)
    const noted = (await entries(other.user.id)).map(({ action, actorId }) => [action, actorId])
    expect(noted).toEqual([
      ['Konto geändert: E-Mail-Adresse', admin.user.id],
      ['Konto geändert: E-Mail-Adresse', other.user.id],
      ['Konto geändert: Name', other.user.id],
    ])
  })

  test('is not called confirmed by anybody', async () => {
    const admin = await createPerson('administration')
    await change(admin, { emailConfirmedAt: new Date().toISOString() })
    expect((await row(admin.user.id)).email_confirmed_at).toBeNull()
  })

  test('whose role changes or that is deleted has no session any more', async () => {
    const [admin, other] = [await createPerson('administration'), await createPerson('redaktion')]
    await change(admin, { role: 'freigabe' }, other.user.id)
    expect(await isIn(other)).toBe(false)
    const again = { ...other, token: (await signIn(other.user.email, other.password)).body.token }
    expect(await isIn(again)).toBe(true)
    await rest(`/users/${other.user.id}`, { as: admin, method: 'DELETE' })
    expect(await isIn(again)).toBe(false)
    expect((await entries(other.user.id)).map(({ action }) => action)).toEqual([
      'Konto geändert: Rolle',
      'Konto gelöscht',
    ])
  })
})

describe('a session', () => {
  const refresh = (person: Person) => rest('/users/refresh-token', { as: person, method: 'POST' })
  const hour = 60 * 60
  const left = (exp: number) => exp - Date.now() / 1000
  const begunAgo = (person: Person, hours: number) =>
    payload.db.pool.query('update users_sessions set created_at = $2 where _parent_id = $1', [
      person.user.id,
      new Date(Date.now() - hours * hour * 1000).toISOString(),
    ])

  test('lasts two hours without a refresh', async () => {
    const person = await createPerson('redaktion')
    const { body } = await refresh(person)
    expect(Math.round(left(body.exp) / hour)).toBe(2)
    expect(await isIn({ ...person, token: body.refreshedToken })).toBe(true)
  })

  test('is refreshed up to twelve hours after signing in, and never past them', async () => {
    const person = await createPerson('redaktion')
    await begunAgo(person, 11.5)
    const { body } = await refresh(person)
    expect(left(body.exp)).toBeLessThanOrEqual(hour / 2)
    expect(left(body.exp)).toBeGreaterThan(hour / 3)
    expect(await isIn({ ...person, token: body.refreshedToken })).toBe(true)
    await begunAgo(person, 12)
    const refused = await refresh(person)
    expect([refused.status, refused.body.refreshedToken]).toEqual([403, undefined])
  })

  test('that was ended is not refreshed', async () => {
    const person = await createPerson('redaktion')
    expect((await rest('/users/logout', { as: person, method: 'POST' })).status).toBe(200)
    expect((await refresh(person)).status).toBe(403)
    expect(await isIn(person)).toBe(false)
  })

  test('does not bring back a role when it is refreshed at that moment', { timeout: 120_000 }, async () => {
    const admin = await createPerson('administration')
    const person = await createPerson('freigabe')
    for (let round = 0; round < 4; round++) {
      const role = round % 2 ? 'freigabe' : 'redaktion'
      const { body } = await signIn(person.user.email, person.password)
      const now = { ...person, token: body.token }
      await Promise.all([refresh(now), change(admin, { role }, person.user.id), refresh(now)])
      expect((await row(person.user.id)).role).toBe(role)
    }
  })
})

describe('the last administrator', () => {
  const alone = async () => {
    await payload.delete({ collection: 'users', where: { id: { exists: true } }, overrideAccess: true })
    forgetPeople()
    return createPerson('administration')
  }

  test('neither steps down nor deletes the own account', async () => {
    const admin = await alone()
    for (const answer of [
      await change(admin, { role: 'redaktion' }),
      await rest(`/users/${admin.user.id}`, { as: admin, method: 'DELETE' }),
    ]) {
      expect(answer.status).toBe(400)
      expect(answer.body.errors[0].message).toContain('letzte Konto mit der Rolle Administration')
    }
    expect((await row(admin.user.id)).role).toBe('administration')
    await createPerson('administration')
    expect((await change(admin, { role: 'redaktion' })).status).toBe(200)
  })

  test('is left when two demote or delete each other at the same moment', { timeout: 120_000 }, async () => {
    for (let round = 0; round < 4; round++) {
      const [first, second] = [await alone(), await createPerson('administration')]
      const act = (as: Person, on: Person) =>
        round % 2
          ? rest(`/users/${on.user.id}`, { as, method: 'DELETE' })
          : change(as, { role: 'redaktion' }, on.user.id)
      await Promise.all([act(first, second), act(second, first)])
      const { rows } = await payload.db.pool.query(`select id from users where role = 'administration'`)
      expect(rows).toHaveLength(1)
    }
  })
})
