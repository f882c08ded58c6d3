import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Media } from '../lib/payload-types.ts'
import { readSettings } from '../lib/queries/settings.ts'
import { settings } from '../scripts/seed/content/settings.ts'
import { block, change, create, fromNow, hour, publish, remove, richText, type Content } from './fixtures/documents.ts'
import { picture } from './fixtures/pictures.ts'
import { payload, person, rest } from './fixtures/site.ts'

/* A file is served to visitors exactly while a public document uses it. */

afterEach(() => {
  vi.useRealTimers()
})

const figure = (id: number) => richText(block('figure', { image: id }))
const download = (id: number) => richText(block('file', { document: id }))

async function isServed(collection: 'media' | 'documents', id: number) {
  const file = await payload.findByID({ collection, id, overrideAccess: true, trash: true })
  const sizes = Object.values((file as Media).sizes ?? {}).map((size) => size?.filename)
  const names = [file.filename, ...sizes].filter((name) => typeof name === 'string')
  const answers = await Promise.all(names.map((name) => rest(`/${collection}/file/${name}`)))
  const served = new Set(answers.map(({ status }) => status === 200))
  expect(served.size, 'all sizes share one fate').toBe(1)
  return served.has(true)
}

describe('a picture', () => {
  test('is public in all its sizes once a public document shows it', async () => {
    const { id, sizes } = await create('media', {}, { file: await picture({ width: 1700, height: 900 }) })
    expect(Object.values(sizes!).filter((size) => size?.filename)).toHaveLength(7)
    expect(await isServed('media', id)).toBe(false)
    await publish('posts', { image: id })
    expect(await isServed('media', id)).toBe(true)
  })

  test.each<[Content, (id: number) => object]>([
    ['posts', (id) => ({ content: figure(id) })],
    ['events', (id) => ({ image: id })],
    ['pages', (id) => ({ content: figure(id) })],
    ['team-members', (id) => ({ image: id })],
  ])('is public when a public document of %s uses it', async (collection, use) => {
    const { id } = await create('media')
    await publish(collection, use(id) as never)
    expect(await isServed('media', id)).toBe(true)
  })

  test('in a draft, in the trash or of tomorrow stays hidden', async () => {
    const { id } = await create('media')
    await create('posts', { image: id, _status: 'draft' })
    const published = await publish('posts')
    await change('posts', published.id, { image: id, content: figure(id) }, { draft: true })
    await publish('posts', { image: id, publishedAt: fromNow(hour) })
    expect(await isServed('media', id)).toBe(false)
  })

  test('of tomorrow becomes public by time alone', async () => {
    const { id } = await create('media')
    await publish('posts', { image: id, publishedAt: fromNow(hour) })
    expect(await isServed('media', id)).toBe(false)
    vi.setSystemTime(Date.now() + hour + 1000)
    expect(await isServed('media', id)).toBe(true)
  })

  test.each<[string, (id: number) => Promise<unknown>]>([
    ['is withdrawn', (id) => change('posts', id, { _status: 'draft' })],
    ['goes to the trash', (id) => change('posts', id, { deletedAt: fromNow(-1) })],
    ['is deleted', (id) => remove('posts', id)],
    ['is dated to the future', (id) => change('posts', id, { publishedAt: fromNow(hour) })],
    ['loses the picture', (id) => change('posts', id, { image: null })],
    ['gets another picture', async (id) => change('posts', id, { image: (await create('media')).id })],
    ['is restored to a version without it', restoreFirstVersion],
  ])('stops being served when its document %s', async (_, end) => {
    const { id } = await create('media')
    const post = await publish('posts')
    await change('posts', post.id, { image: id, _status: 'published' })
    expect(await isServed('media', id)).toBe(true)
    await end(post.id)
    expect(await isServed('media', id)).toBe(false)
  })

  test('replaced in a draft stays until the draft is published, then goes', async () => {
    const [before, after] = [await create('media'), await create('media')]
    const post = await publish('posts', { image: before.id })
    await change('posts', post.id, { image: after.id }, { draft: true })
    expect([await isServed('media', before.id), await isServed('media', after.id)]).toEqual([true, false])
    await change('posts', post.id, { title: 'Noch ein Entwurf' }, { draft: true })
    const as = await person('freigabe')
    const body = { _status: 'published' }
    expect((await rest(`/posts/${post.id}`, { as, method: 'PATCH', body })).status).toBe(200)
    expect([await isServed('media', before.id), await isServed('media', after.id)]).toEqual([false, true])
  })

  test('stays public while a second public document uses it', async () => {
    const { id } = await create('media')
    const [first] = [await publish('posts', { image: id }), await publish('team-members', { image: id })]
    await remove('posts', first.id)
    expect(await isServed('media', id)).toBe(true)
  })

  test('comes back with its document from the trash', async () => {
    const { id } = await create('media')
    const post = await publish('posts', { image: id })
    await change('posts', post.id, { deletedAt: fromNow(-1) })
    await change('posts', post.id, { deletedAt: null }, { trash: true })
    expect(await isServed('media', id)).toBe(true)
  })

  test('of the German text survives a change of the English one', async () => {
    const { id } = await create('media')
    const post = await publish('posts', { content: figure(id) })
    const english = { title: 'Post', teaser: 'Teaser.', slug: `post-${post.id}` }
    await change('posts', post.id, { ...english, content: figure(id) }, { locale: 'en' })
    await change('posts', post.id, { ...english, content: richText('No picture.') }, { locale: 'en' })
    expect(await isServed('media', id)).toBe(true)
  })

  test('of the English text alone is public and goes with it', async () => {
    const { id } = await create('media')
    const post = await publish('posts')
    const english = { title: 'Post', teaser: 'Teaser.', slug: `post-${post.id}`, content: figure(id) }
    await change('posts', post.id, english, { locale: 'en' })
    expect(await isServed('media', id)).toBe(true)
    await change('posts', post.id, { _status: 'draft' })
    expect(await isServed('media', id)).toBe(false)
  })

  test('of each of several documents withdrawn at once goes', async () => {
    const pictures = await Promise.all([1, 2, 3, 4].map(() => create('media')))
    const posts = await Promise.all(pictures.map(({ id }) => publish('posts', { image: id })))
    const where = { id: { in: posts.map(({ id }) => id) } }
    await payload.update({ collection: 'posts', where, data: { image: null }, overrideAccess: true })
    const served = await Promise.all(pictures.map(({ id }) => isServed('media', id)))
    expect(served).toEqual([false, false, false, false])
  })

  test('duplicated is not public before it is used', async () => {
    const { id } = await create('media')
    await publish('posts', { image: id })
    const as = await person('redaktion')
    const { body } = await rest(`/media/${id}/duplicate`, { as, method: 'POST', body: {} })
    expect(await isServed('media', body.doc.id)).toBe(false)
  })

  test('in the trash is not served, whoever uses it', async () => {
    const { id } = await create('media')
    await publish('posts', { image: id })
    await change('media', id, { deletedAt: fromNow(-1) })
    expect(await isServed('media', id)).toBe(false)
  })
})

describe('a document to download', () => {
  test('is public while a public page offers it, as an attachment', async () => {
    const file = await create('documents')
    expect(await isServed('documents', file.id)).toBe(false)
    const page = await publish('pages', { content: download(file.id) })
    expect(await isServed('documents', file.id)).toBe(true)
    const { headers } = await rest(`/documents/file/${file.filename}`)
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="protokoll-/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    await change('pages', page.id, { _status: 'draft' })
    expect(await isServed('documents', file.id)).toBe(false)
  })

  test.each([
    ['Übersicht: Maßnahmen', 'uebersicht-massnahmen.pdf', '%C3%9Cbersicht- Maßnahmen.pdf'],
    ['Bericht (Entwurf) 1/2', 'bericht-entwurf-1-2.pdf', 'Bericht %28Entwurf%29 1-2.pdf'],
    ['"../../\u202e"', 'datei.pdf', 'datei.pdf'],
  ])('is saved as its title "%s"', async (title, plain, full) => {
    const file = await create('documents', { title })
    await publish('pages', { content: download(file.id) })
    const { headers, bytes } = await rest(`/documents/file/${file.filename}`)
    const extended = full.replaceAll(' ', '%20').replace('ß', '%C3%9F')
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${extended}`)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const part = await rest(`/documents/file/${file.filename}`, { headers: { range: 'bytes=0-0' } })
    expect([part.status, part.bytes.length]).toEqual([206, 1])
  })

  test('inside an info box counts as used', async () => {
    const { id } = await create('media')
    const box = block('infoBox', { title: 'Kasten', content: richText('Text') })
    await publish('posts', { content: richText(box, block('figure', { image: id })) })
    expect(await isServed('media', id)).toBe(true)
  })
})

test.each(['..%2F..%2Fadmin-password.txt', '%2e%2e%2fadmin-password.txt', '..%5Cadmin-password.txt', '%00', '.'])(
  'no address below /file leads out of the folder (%s)',
  async (name) => {
    for (const as of ['anonymous', 'administration'] as const) {
      expect((await rest(`/media/file/${name}`, { as })).status).toBeGreaterThanOrEqual(400)
    }
  },
)

async function restoreFirstVersion(id: number) {
  const where = { parent: { equals: id } }
  const { docs } = await payload.findVersions({
    collection: 'posts',
    where,
    sort: 'createdAt',
    limit: 1,
    overrideAccess: true,
  })
  await rest(`/posts/versions/${docs[0]!.id}`, { as: 'freigabe', method: 'POST' })
  return rest(`/posts/${id}`, { as: 'freigabe', method: 'PATCH', body: { _status: 'published' } })
}

describe('the logo of the ministry', () => {
  const day = 24 * hour
  const use = (image: number | null, validFrom: string | null = null, validUntil: string | null = null) =>
    payload.updateGlobal({
      slug: 'settings',
      data: { ...settings, ministry: { ...settings.ministry, logo: { image, validFrom, validUntil } } },
      locale: 'de',
      overrideAccess: true,
    })
  const isShown = async () => (await readSettings(payload)).ministry.logo !== undefined

  test('is public and shown once the settings hold it, and goes with it', async () => {
    const { id } = await create('media', { alt: 'Logo des BMBFSFJ' })
    await use(id)
    expect([await isServed('media', id), await isShown()]).toEqual([true, true])
    const other = await create('media')
    await use(other.id)
    expect([await isServed('media', id), await isServed('media', other.id)]).toEqual([false, true])
    await use(null)
    expect([await isServed('media', other.id), await isShown()]).toEqual([false, false])
  })

  test.each([
    [null, fromNow(-day), false],
    [null, fromNow(0), true],
    [fromNow(0), null, true],
    [fromNow(day), null, false],
    [fromNow(-day), fromNow(day), true],
  ])('from %s to %s is shown: %s', async (from, until, shown) => {
    const { id } = await create('media')
    await use(id, from, until)
    expect(await isShown()).toBe(shown)
    await use(null)
  })

  test('is served from its first day on, not before', async () => {
    const { id } = await create('media')
    await use(id, fromNow(2 * day))
    expect(await isServed('media', id)).toBe(false)
    vi.setSystemTime(Date.now() + 2 * day + 1000)
    expect(await isServed('media', id)).toBe(true)
    await use(null)
  })

  test('cannot end before it begins', async () => {
    await expect(use(null, fromNow(day), fromNow(-day))).rejects.toThrow('Zeigen bis')
  })
})
