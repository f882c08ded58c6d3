import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { respond } from '../lib/delivery/respond.ts'
import type { StoredPage } from '../lib/delivery/stored-page.ts'

const page: StoredPage = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'X-Frame-Options': 'DENY' },
  bodies: { identity: Buffer.from('plain ä'), br: Buffer.from('brotli'), gzip: Buffer.from('zipped') },
  etag: 'W/"one"',
  renderedAt: 0,
  generation: 1,
}

const servers: ReturnType<typeof createServer>[] = []
afterEach(() => servers.splice(0).forEach((server) => server.close()))

/** Sends requests over one connection as they are written here, and reads until the server closes it. */
const exchange = (...requests: string[]) => exchangeFor(page, ...requests)

async function exchangeFor(page: StoredPage, ...requests: string[]) {
  let answers = 0
  const answer: RequestListener = (request, response) =>
    respond(request, response, page, { id: `id-${++answers}`, caching: `max-age=${answers}` })
  const server = createServer({ keepAliveTimeout: 300 }, answer).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(requests.join(''))
  return (await text(socket)).split(/(?=HTTP\/1\.1 )/)
}

const ask = (method: string, ...headers: string[]) =>
  `${[`${method} / HTTP/1.1`, 'Host: localhost', ...headers].join('\r\n')}\r\n\r\n`

const toHead = (answer = '') =>
  answer
    .split('\r\n\r\n')[0]
    ?.split('\r\n')
    .map((line) => line.replace(/^(Date|X-Request-Id|Cache-Control): .+/, '$1'))
    .toSorted()

test('every answer on a connection has the head that Node writes, and its own name', async () => {
  const [first, second, third] = await exchange(ask('GET'), ask('GET'), ask('GET', 'Connection: close'))
  expect(first).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*Content-Length: 8\r\n[^]*Connection: keep-alive[^]*\r\n\r\nplain ä$/)
  expect(toHead(second)).toEqual(toHead(first))
  expect([first, second, third].map((answer) => /X-Request-Id: (.+)/.exec(answer ?? '')?.[1])).toEqual([
    'id-1',
    'id-2',
    'id-3',
  ])
  const caching = [first, second, third].map((answer) => /Cache-Control: (.+)/.exec(answer ?? '')?.[1])
  expect(caching).toEqual(['max-age=1', 'max-age=2', 'max-age=3'])
  expect(new Date(/Date: (.+)/.exec(second ?? '')?.[1] ?? '').getTime()).toBeGreaterThan(Date.now() - 5_000)
  const closing = toHead(third)
  expect(closing).toContain('Connection: close')
  const ofConnection = /^(Connection|Keep-Alive)/
  expect(closing?.filter((line) => !ofConnection.test(line))).toEqual(
    toHead(first)?.filter((line) => !ofConnection.test(line)),
  )
})

test('encodings, known pages and mere heads keep apart', async () => {
  const [br, gzip, known, head, plain, again] = await exchange(
    ask('GET', 'Accept-Encoding: gzip, br'),
    ask('GET', 'Accept-Encoding: gzip, br;q=0'),
    ask('GET', 'If-None-Match: "other", "one"'),
    ask('HEAD', 'Accept-Encoding: br'),
    ask('GET'),
    ask('GET', 'If-None-Match: *'),
  )
  expect(br).toMatch(/Content-Encoding: br\r\nContent-Length: 6\r\n[^]*\r\n\r\nbrotli$/)
  expect(gzip).toMatch(/Content-Encoding: gzip\r\nContent-Length: 6\r\n[^]*\r\n\r\nzipped$/)
  for (const answer of [known, again]) {
    expect(answer).toMatch(/^HTTP\/1\.1 304 Not Modified\r\n[^]*ETag: W\/"one"\r\n[^]*\r\n\r\n$/)
    expect(answer).not.toContain('Content-Length')
  }
  expect(head).toMatch(/Content-Encoding: br\r\nContent-Length: 6\r\n[^]*\r\n\r\n$/)
  expect(plain).not.toContain('Content-Encoding')
})

test('a page that says itself how long it may be kept is not contradicted', async () => {
  const own: StoredPage = { ...page, headers: { ...page.headers, 'Cache-Control': 'no-store' } }
  const [first, again] = await exchangeFor(own, ask('GET'), ask('GET'))
  for (const answer of [first, again]) expect(answer?.match(/Cache-Control: .+/g)).toEqual(['Cache-Control: no-store'])
})
