import { describe, expect, test } from 'vitest'
import { create, publish } from './fixtures/documents.ts'
import { createPerson, payload, person, rest } from './fixtures/site.ts'

/* What somebody without a session is told, and what somebody with one can learn or forge beside the documents. */

describe('a visitor', () => {
  test.each([
    ['GET', '/access', 401],
    ['POST', '/users/access', 401],
    ['POST', '/posts/access', 401],
    ['POST', '/posts/access/1', 401],
    ['POST', '/globals/settings/access', 401],
    ['GET', '/users/init', 404],
    ['POST', '/users/verify/x', 404],
    ['POST', '/users/first-register', 403],
    ['POST', '/users/refresh-token', 403],
    ['POST', '/users/logout', 403],
    ['POST', '/users/unlock', 404],
  ] as const)('is told nothing by %s %s', async (method, path, status) => {
    const answer = await rest(path, { method, ...(method === 'POST' && { body: { email: 'x@example.org' } }) })
    expect(answer.status).toBe(status)
    expect(Object.keys(answer.body)).toEqual(['errors'])
    expect(answer.text.length).toBeLessThan(200)
  })

  test('is refused by every endpoint that is not meant for visitors, before its body is read', async () => {
    const paths = Object.values(payload.collections).flatMap(({ config: { slug, endpoints } }) =>
      (endpoints || []).map(({ method, path }) => ({ method, path: `/${slug}${path.replace(/:\w+\??/g, '1')}` })),
    )
    const meant = ['/users/login', '/users/me', '/users/forgot-password', '/users/reset-password']
    const files = ['/media/file/1', '/documents/file/1']
    const closed = paths.filter(({ path }) => ![...meant, ...files].includes(path))
    expect(closed.length).toBeGreaterThan(200)
    for (const { method, path } of closed) {
      const body = method === 'get' ? undefined : new Unread()
      const { status } = await rest(path, { method: method.toUpperCase() as 'GET', ...(body && { raw: body.stream }) })
      expect([401, 403, 404], `${method} ${path}`).toContain(status)
      expect(body?.wasRead ?? false, `${method} ${path}`).toBe(false)
    }
  })

  test('learns from the session that there is none', async () => {
    const { status, body } = await rest('/users/me')
    expect([status, body.user]).toEqual([200, null])
    expect(Object.keys(body).toSorted()).toEqual(['message', 'user'])
  })
})

/** A body that notices when somebody reads it. */
class Unread {
  wasRead = false
  stream = new ReadableStream(
    {
      pull: (controller) => {
        this.wasRead = true
        controller.enqueue(new TextEncoder().encode('{}'))
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}

const secrets = ['hash', 'salt', 'sessions.id', 'resetPasswordToken', 'resetPasswordExpiration']
const queries = (path: string) => [
  `sort=${path}`,
  `sort=-${path}`,
  `sort=title,${path}`,
  `sort=${path.replaceAll('.', '__')}`,
  `where[${path}][exists]=true`,
  `where[or][0][and][0][${path}][like]=a`,
]

describe('the columns nobody may read', () => {
  test.each(secrets)('order and filter nothing: %s', async (column) => {
    await publish('posts')
    for (const query of queries(`authors.${column}`)) {
      for (const path of ['/posts?', '/posts/versions?', '/posts/count?']) {
        const isSortedCount = path.includes('count') && query.startsWith('sort')
        const answer = await rest(
          `${path}${query.replaceAll('authors', path.includes('versions') ? 'version.authors' : 'authors')}`,
          { as: 'redaktion' },
        )
        if (!isSortedCount) expect(answer.status, `${path}${query}`).toBe(400)
      }
    }
    for (const query of queries(column)) {
      expect((await rest(`/users?${query}`, { as: 'administration' })).status, query).toBe(400)
    }
  })

  test('are refused in selections, populated relations and joins', async () => {
    for (const query of [
      'select[hash]=true',
      'populate[users][hash]=true',
      'joins[x][sort]=-hash',
      'joins[x][where][salt][like]=a',
    ])
      expect((await rest(`/users?${query}`, { as: 'redaktion' })).status, query).toBe(400)
    expect((await rest('/posts?populate[users][salt]=true&depth=2', { as: 'redaktion' })).status).toBe(400)
    expect((await rest('/subscribers?sort=nonce', { as: 'administration' })).status).toBe(400)
  })

  test('are no values to list', async () => {
    const { user } = await person('redaktion')
    const field = 'authors.hash' as never
    await expect(
      payload.findDistinct({ collection: 'posts', field, overrideAccess: false, user }),
    ).rejects.toMatchObject({ status: 400 })
  })

  test('do not keep anybody from sorting by others', async () => {
    for (const query of ['sort=-title', 'sort=authors.name', 'where[title][like]=a&sort=createdAt,-title'])
      expect((await rest(`/posts?${query}`, { as: 'redaktion' })).status, query).toBe(200)
  })
})

describe('a lock of a document', () => {
  const lockOf = async (userId: number, documentId: number) =>
    (await payload.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: 'posts', value: documentId },
        user: { relationTo: 'users', value: userId },
      },
      overrideAccess: true,
    })) as { id: number }
  const holder = async (id: number) => {
    const lock = await payload.findByID({ collection: 'payload-locked-documents', id, depth: 0, overrideAccess: true })
    return lock.user.value
  }

  test('is not made over REST, for nobody and in no name', async () => {
    const [me, other] = [await createPerson('redaktion'), await createPerson('freigabe')]
    const post = await create('posts')
    for (const target of [
      { relationTo: 'posts', value: post.id },
      { relationTo: 'users', value: other.user.id },
    ]) {
      for (const user of [me.user.id, other.user.id]) {
        const body = { document: target, user: { relationTo: 'users', value: user } }
        expect((await rest('/payload-locked-documents', { as: me, method: 'POST', body })).status).toBe(403)
      }
    }
  })

  test('is taken over in the own name only, and ended only by its holder', async () => {
    const [me, other] = [await createPerson('redaktion'), await createPerson('freigabe')]
    const { id } = await lockOf(other.user.id, (await create('posts')).id)
    const path = `/payload-locked-documents/${id}`
    const change = (body: unknown) => rest(path, { as: me, method: 'PATCH', body })
    const third = await createPerson('redaktion')
    const inNameOf = (value: number) => ({ user: { relationTo: 'users', value } })
    expect((await change(inNameOf(third.user.id))).status).toBe(403)
    expect((await change({ ...inNameOf(me.user.id), globalSlug: 'settings' })).status).toBe(403)
    expect((await rest(path, { as: me, method: 'DELETE' })).status).toBe(403)
    await rest(`/payload-locked-documents?where[id][equals]=${id}`, { as: me, method: 'DELETE' })
    expect(await holder(id)).toBe(other.user.id)
    expect((await change(inNameOf(me.user.id))).status).toBe(200)
    expect(await holder(id)).toBe(me.user.id)
    expect((await rest(path, { as: me, method: 'DELETE' })).status).toBe(200)
  })
})

test('preferences of somebody else are neither read, changed nor deleted', async () => {
  const [me, other] = [await createPerson('redaktion'), await createPerson('redaktion')]
  await rest('/payload-preferences/posts-list', { as: other, method: 'POST', body: { value: { limit: 50 } } })
  const { docs } = await payload.find({
    collection: 'payload-preferences',
    where: { 'user.value': { equals: other.user.id } },
    overrideAccess: true,
  })
  const path = `/payload-preferences?where[id][equals]=${docs[0]?.id}`
  await rest(path, { as: me, method: 'PATCH', body: { value: { limit: 1 } } })
  await rest(path, { as: me, method: 'DELETE' })
  expect((await rest(path, { as: me })).body.docs).toEqual([])
  expect((await rest('/payload-preferences/posts-list', { as: me })).body.value).toBeNull()
  expect((await rest('/payload-preferences/posts-list', { as: other })).body.value).toEqual({ limit: 50 })
})
