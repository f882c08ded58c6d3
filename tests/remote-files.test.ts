import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { create, sample, smallFile } from './fixtures/documents.ts'
import { form } from './fixtures/operations.ts'
import { payload, rest } from './fixtures/site.ts'

/* The server fetches no file for anybody: a canary on this machine is never called. */

let server: Server
let address: string
const calls: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    calls.push(request.url ?? '')
    response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end(smallFile('media').data)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.jpg`
})

afterAll(() => server.close())

test('no address given by a person is fetched', async () => {
  const media = await create('media')
  const { port } = new URL(address)
  const targets = [
    address,
    `http://localhost:${port}/a.jpg`,
    `http://[::ffff:127.0.0.1]:${port}/a.jpg`,
    'file:///etc/passwd',
  ]
  const edits =
    'uploadEdits[crop][x]=1&uploadEdits[crop][width]=5&uploadEdits[widthInPixels]=5&uploadEdits[heightInPixels]=5'
  for (const as of ['anonymous', 'redaktion', 'administration'] as const) {
    for (const url of targets) {
      const data = sample('media', { url, filename: 'a.jpg', thumbnailURL: url, file: { url } })
      await rest(`/media/paste-url?src=${encodeURIComponent(url)}`, { as })
      await rest(`/media/paste-url/${media.id}?src=${encodeURIComponent(url)}`, { as })
      await rest('/media', { as, method: 'POST', body: data })
      await rest(`/media?${edits}`, { as, method: 'POST', body: data })
      await rest(`/media/${media.id}?${edits}`, { as, method: 'PATCH', body: data })
      await rest(`/media/${media.id}/duplicate?${edits}`, { as, method: 'POST', body: data })
    }
  }
  expect(calls).toEqual([])
})

test('a foreign address creates no picture', async () => {
  const count = () => payload.count({ collection: 'media', overrideAccess: true })
  const before = await count()
  for (const url of [address, 'https://example.org/a.svg', '/api/media/file/a.jpg', '/../../package.json']) {
    const data = sample('media', { url, filename: url.split('/').at(-1), mimeType: 'image/svg+xml' })
    expect((await rest('/media', { as: 'redaktion', method: 'POST', body: data })).status).toBeGreaterThanOrEqual(400)
  }
  expect(await count()).toEqual(before)
})

test('a text in place of the file reaches no storage', async () => {
  for (const file of [
    '{"collectionSlug":"users"}',
    '{"collectionSlug":"media","filename":"../a.jpg"}',
    '{}',
    'null',
    'x',
  ]) {
    const body = form('media', sample('media'))
    body.set('file', file)
    const { status, text } = await rest('/media', { as: 'redaktion', method: 'POST', body })
    expect(status, file).toBeGreaterThanOrEqual(400)
    expect(text).not.toMatch(/TypeError|at .*\.js/)
  }
})
