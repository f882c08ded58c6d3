import { describe, expect, test } from 'vitest'
import { create, fromNow, hour, publish, sample, smallFile, trace, type Data } from './fixtures/documents.ts'
import { form } from './fixtures/operations.ts'
import { createPerson, payload, rest, userOf } from './fixtures/site.ts'

/* Fields that nobody may set from outside: ignored or refused, the database stays as it is. */

const long = '2001-01-01T00:00:00.000Z'

describe('an account', () => {
  test.each<[string, Data]>([
    ['role', { role: 'administration' }],
    ['id', { id: 99999 }],
    ['sessions', { sessions: [{ id: 'x', createdAt: long, expiresAt: '2099-01-01T00:00:00.000Z' }] }],
    ['loginAttempts', { loginAttempts: -1000 }],
    ['lockUntil', { lockUntil: '2099-01-01T00:00:00.000Z' }],
    ['hash and salt', { hash: 'x', salt: 'x' }],
    ['resetPasswordToken', { resetPasswordToken: 'x', resetPasswordExpiration: '2099-01-01T00:00:00.000Z' }],
    ['createdAt', { createdAt: long }],
    ['a one-letter password', { password: 'x' }],
    ['a password that is no text', { password: 123456789012 }],
    ['a list as password', { password: ['aaaaaaaaaaaaaaaa'] }],
  ])('of a person cannot be given %s by that person', async (_, body) => {
    const person = await createPerson('redaktion')
    const before = (await trace('users', person.user.id)).row
    await rest(`/users/${person.user.id}`, { as: person, method: 'PATCH', body })
    await rest(`/users?where[id][equals]=${person.user.id}`, { as: person, method: 'PATCH', body })
    const after = (await trace('users', person.user.id)).row
    expect({ ...after, updatedAt: null }).toEqual({ ...before, updatedAt: null })
  })

  test.each(['redaktion', 'freigabe'] as const)('of somebody else is closed to %s', async (role) => {
    const other = await createPerson('administration')
    const before = await trace('users', other.user.id)
    const password = 'ein-ganz-neues-passwort'
    for (const body of [{ name: 'Anders' }, { password }, { email: 'x@example.org' }, { role: 'redaktion' }]) {
      expect((await rest(`/users/${other.user.id}`, { as: role, method: 'PATCH', body })).status).toBe(403)
      await rest(`/users?where[id][equals]=${other.user.id}`, { as: role, method: 'PATCH', body })
    }
    expect((await rest(`/users/${other.user.id}`, { as: role, method: 'DELETE' })).status).toBe(403)
    expect((await trace('users', other.user.id)).row).toEqual(before.row)
  })

  test('shows no secret of anybody', async () => {
    const { text } = await rest('/users?depth=2&limit=0&showHiddenFields=true', { as: 'administration' })
    for (const secret of ['hash', 'salt', 'resetPasswordToken', 'loginAttempts'])
      expect(text).not.toContain(`"${secret}"`)
    const byHash = await rest('/users?where[hash][exists]=true', { as: 'redaktion' })
    expect(byHash.status).toBeGreaterThanOrEqual(400)
    expect((await rest('/users?sort=hash&where[salt][like]=a', { as: 'redaktion' })).status).toBeGreaterThanOrEqual(400)
  })

  test('is found by nobody who asks for it through another document', async () => {
    const probes = ['where[authors.email][like]=@', 'where[usedMedia.filename][like]=a', 'where[__proto__][equals]=1']
    for (const probe of probes) expect((await rest(`/posts?${probe}`)).status).toBe(403)
  })
})

describe('a document', () => {
  test('gets number, dates and keys from the server', async () => {
    const image = await create('media')
    const data = { id: 424242, createdAt: long, updatedAt: long, key: 'impressum', usedMedia: [image.id] }
    const { body } = await rest('/pages', { as: 'administration', method: 'POST', body: sample('pages', data) })
    const { row } = await trace('pages', body?.doc?.id ?? 0)
    expect(row?.id).not.toBe(424242)
    expect(row?.createdAt).not.toBe(long)
    expect(row?.key ?? null).toBeNull()
    expect(JSON.stringify(row?.usedMedia ?? [])).not.toContain(String(image.id))
  })

  test('keeps number and date of creation when it is changed', async () => {
    const post = await publish('posts')
    const body = { id: 434343, createdAt: long, usedMedia: [1], usedDocuments: [1] }
    await rest(`/posts/${post.id}`, { as: 'freigabe', method: 'PATCH', body })
    const { row } = await trace('posts', post.id)
    expect([row?.id, row?.createdAt]).toEqual([post.id, post.createdAt])
    expect((await trace('posts', 434343)).row).toBeNull()
  })
})

describe('a file', () => {
  const served = async (name: unknown) => (await rest(`/media/file/${name}`)).status === 200

  test.each(['redaktion', 'freigabe', 'administration'] as const)('is not made public by %s alone', async (as) => {
    const media = await create('media')
    await rest(`/media/${media.id}`, { as, method: 'PATCH', body: { publicFrom: long } })
    await rest(`/media?where[id][equals]=${media.id}`, { as, method: 'PATCH', body: { publicFrom: long } })
    expect(await served(media.filename)).toBe(false)
    const uploaded = await rest('/media', {
      as,
      method: 'POST',
      body: form('media', sample('media', { publicFrom: long })),
    })
    expect(uploaded.status).toBe(201)
    expect(await served(uploaded.body.doc.filename)).toBe(false)
    const copied = await rest(`/media/${media.id}/duplicate`, { as, method: 'POST', body: { publicFrom: long } })
    expect(await served(copied.body?.doc?.filename)).toBe(false)
  })

  test('keeps the address and facts the server gave it', async () => {
    const secret = await create('media')
    const open = await create('media')
    await publish('posts', { image: open.id })
    const body = {
      filename: secret.filename,
      url: 'https://evil.example/x.jpg',
      thumbnailURL: 'https://evil.example/x.jpg',
      mimeType: 'text/html',
      filesize: 1,
      width: 1,
      height: 1,
      sizes: { jpeg480: { filename: secret.filename, url: 'https://evil.example/x.jpg' } },
    }
    for (const as of ['redaktion', 'freigabe'] as const) {
      await rest(`/media/${open.id}`, { as, method: 'PATCH', body })
      await rest(`/media?where[id][equals]=${open.id}`, { as, method: 'PATCH', body })
    }
    expect(await served(secret.filename)).toBe(false)
    const { row } = await trace('media', open.id)
    expect([row?.filename, row?.mimeType, row?.width]).toEqual([open.filename, 'image/jpeg', open.width])
    expect(JSON.stringify(row)).not.toContain('evil.example')
  })

  test('in public use is neither replaced, renamed nor brought back by Redaktion', async () => {
    const media = await create('media')
    await publish('posts', { image: media.id })
    const before = await trace('media', media.id)
    const send = (body: unknown) => rest(`/media/${media.id}`, { as: 'redaktion', method: 'PATCH', body })
    for (const body of [{ alt: 'Anders' }, form('media', {}, smallFile('media')), { deletedAt: fromNow(-hour) }]) {
      expect((await send(body)).status).toBe(403)
    }
    expect(await trace('media', media.id)).toEqual(before)
    expect((await payload.findByID({ collection: 'media', id: media.id, overrideAccess: false })).id).toBe(media.id)
  })
})

describe('an issue of the newsletter', () => {
  const facts = (other: number) => ({
    state: 'released',
    authors: [other],
    releasedBy: other,
    releasedAt: long,
    startedAt: long,
    sentAt: long,
    recipients: 5000,
    slug: 'eingeschmuggelt',
  })

  test.each(['redaktion', 'freigabe', 'administration'] as const)(
    'gets its facts from the server, not %s',
    async (as) => {
      const { user } = await createPerson('redaktion')
      const body = { subject: 'Newsletter im Mai', ...facts(user.id) }
      const made = await rest('/newsletters?depth=0', { as, method: 'POST', body })
      const { id } = made.body.doc
      await rest(`/newsletters/${id}`, { as, method: 'PATCH', body })
      await rest(`/newsletters?where[id][equals]=${id}`, { as, method: 'PATCH', body })
      const { row } = await trace('newsletters', id)
      expect(row).toMatchObject({ state: 'draft', authors: [(await userOf(as))?.id] })
      for (const field of ['releasedBy', 'releasedAt', 'startedAt', 'sentAt', 'recipients', 'slug'])
        expect(row?.[field] ?? null, field).toBeNull()
    },
  )

  test.each(['released', 'sending', 'paused', 'sent'] as const)('that is %s is changed by nobody', async (state) => {
    const { id } = await create('newsletters', { state })
    const before = await trace('newsletters', id)
    for (const as of ['redaktion', 'freigabe', 'administration'] as const) {
      for (const method of ['PATCH', 'DELETE'] as const) {
        const body = { subject: 'Anders', state: 'draft' }
        expect((await rest(`/newsletters/${id}`, { as, method, body })).status).toBe(403)
        await rest(`/newsletters?where[id][equals]=${id}`, { as, method, body })
      }
    }
    expect(await trace('newsletters', id)).toEqual(before)
  })
})

describe.each(['contact-messages', 'barrier-reports'] as const)('an entry of %s', (collection) => {
  const sent = { email: 'x@example.org', key: 'x', message: 'x', description: 'x', name: 'x', page: 'x' }
  const facts = { receipt: 'x', dueAt: long, answeredAt: long, remindedDays: 1, createdAt: long, id: 424242 }

  test.each(['freigabe', 'administration'] as const)(
    'is answered by %s and otherwise stays as it was sent',
    async (as) => {
      const { id } = await create(collection)
      const before = (await trace(collection, id)).row
      const body = { ...sent, ...facts, note: 'am Telefon geklärt', state: 'answered' }
      await rest(`/${collection}/${id}`, { as, method: 'PATCH', body })
      const { row } = await trace(collection, id)
      const changedBy = (await userOf(as))?.id
      expect(row).toEqual({
        ...before,
        changedBy,
        note: 'am Telefon geklärt',
        state: 'answered',
        answeredAt: expect.stringMatching(/^20[2-9]/),
        updatedAt: expect.any(String),
      })
      await rest(`/${collection}?where[id][equals]=${id}`, { as, method: 'PATCH', body: { ...facts, state: 'open' } })
      expect((await trace(collection, id)).row).toMatchObject({
        ...before,
        changedBy,
        note: row?.note,
        updatedAt: expect.any(String),
      })
    },
  )
})

test('the secrets of a subscription are neither shown nor found', async () => {
  const { id } = await create('subscribers', { nonce: 'geheim', tokenHash: 'geheim', tokenExpiresAt: long })
  for (const query of ['', '?showHiddenFields=true']) {
    const { status, text } = await rest(`/subscribers/${id}${query}`, { as: 'administration' })
    expect(status).toBe(200)
    expect(text).not.toContain('geheim')
  }
  const selected = await rest(`/subscribers/${id}?select[nonce]=true&select[tokenHash]=true`, { as: 'administration' })
  expect([selected.status, selected.text.includes('geheim')]).toEqual([400, false])
  for (const field of ['nonce', 'tokenHash', 'tokenExpiresAt']) {
    const { status } = await rest(`/subscribers?where[${field}][exists]=true`, { as: 'administration' })
    expect(status, field).toBeGreaterThanOrEqual(400)
  }
})
