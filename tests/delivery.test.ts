import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDelivery } from '../lib/delivery/delivery.ts'

/* Delivery over real connections, in front of a site that answers as the test says. */

type Answer = { status?: number; body?: string }

let root: string
let site: (url: string, method: string) => Answer
let asked: string[]
let nextChange: number
const open: { server: Server; stop: () => Promise<void> }[] = []

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'delivery-'))
  for (const folder of ['public', '.next/static', 'migrations', 'data/mirror', 'data/media'])
    mkdirSync(path.join(root, folder), { recursive: true })
  site = (url) => ({ body: `Seite ${url}` })
  asked = []
  nextChange = Infinity
})

afterEach(async () => {
  vi.useRealTimers()
  for (const { server, stop } of open.splice(0)) {
    server.closeAllConnections()
    server.close()
    await stop()
  }
  rmSync(root, { recursive: true })
})

function handler({ url = '', method = '' }: IncomingMessage, response: ServerResponse) {
  asked.push(url)
  const { status = 200, body = '' } = site(url, method)
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><html>${body}</html>`)
}

/** A process; resolves to its port. */
async function start() {
  const delivery = createDelivery({
    handler,
    root,
    dataDir: path.join(root, 'data'),
    databaseUrl: process.env.DATABASE_URL ?? '',
    siteUrl: 'https://www.example.org',
    trustedHops: 0,
    metricsToken: 'only-for-this-test',
    nextChange: async () => (Date.now() < nextChange ? nextChange : Infinity),
  })
  const server = createServer(delivery.answer).listen(0, '127.0.0.1')
  open.push({ server, stop: delivery.stop })
  await delivery.warm()
  asked = []
  return (server.address() as AddressInfo).port
}

/** What the process answers to these lines, sent as they are. */
async function send(port: number, head: string[], body = '') {
  const socket = connect(port, '127.0.0.1')
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  const answer = await text(socket)
  const [lines = '', ...rest] = answer.split('\r\n\r\n')
  return { status: Number(lines.slice(9, 12)), head: lines, body: rest.join('\r\n\r\n') }
}

const get = (port: number, target: string, ...headers: string[]) =>
  send(port, [`GET ${target} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers])

test('an address with a fragment is refused and reaches nobody', async () => {
  const port = await start()
  for (const target of ['/#x', '/admin#x', '/newsletter/bestaetigen/geheim#a', '/api/users#x'])
    expect((await get(port, target)).status, target).toBe(400)
  expect(asked).toEqual([])
})

test('addresses that the site does not have are answered without it; a slash too many leads to the page', async () => {
  const port = await start()
  for (const target of ['/x.segments/_tree.segment.rsc', '/aktuelles.rsc', '/a/b', '/Team', '/aktuelles?art=unsinn'])
    expect([target, (await get(port, target)).status, asked]).toEqual([target, 404, []])
  const slash = await get(port, '/aktuelles/?art=beitraege&x=1')
  expect([slash.status, /Location: (.*)/.exec(slash.head)?.[1]]).toEqual([308, '/aktuelles?art=beitraege'])
})

test('the copy on disk holds pages of the site only, from the start on', async () => {
  const stranger = (name: string, key: string) =>
    writeFileSync(path.join(root, 'data/mirror', `${name}.json`), JSON.stringify({ key, body: '' }))
  stranger('a', '/newsletter/bestaetigen/~x')
  stranger('b', '/#x')
  stranger('c', '/team')
  const port = await start()
  await get(port, '/newsletter/bestaetigen/~y')
  await get(port, '/newsletter/bestellt')
  const folder = path.join(root, 'data/mirror')
  const keys = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => (JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { key: string }).key)
  expect(keys).toEqual(expect.arrayContaining(['/', '/team', '/newsletter/bestellt', '/fehler/404']))
  expect(keys.filter((key) => /[~#]|bestaetigen/.test(key))).toEqual([])
})

test('random addresses leave nothing behind', async () => {
  site = (url) => (url.includes('zufall') ? { status: 404, body: 'x'.repeat(40_000) } : { body: url })
  const port = await start()
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const bytes = () => {
    for (let turn = 0; turn < 5; turn++) collect()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const shapes = ['/zufall-%', '/aktuelles/zufall-%', '/zufall/%', '/%.rsc', '/?%', '/newsletter/bestellt/~%', '/#%']
  const flood = async (count: number) => {
    const socket = connect(port, '127.0.0.1')
    socket.resume()
    for (let turn = 0; turn < count; turn++) {
      const target = shapes[turn % shapes.length]?.replace('%', randomUUID())
      const isWritten = socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
      if (!isWritten) await new Promise((resolve) => socket.once('drain', resolve))
    }
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
    await new Promise((resolve) => socket.once('close', resolve))
  }
  await flood(300)
  const before = bytes()
  await flood(1_500)
  expect(bytes() - before).toBeLessThan(1_500_000)
  const { body } = await get(port, '/metrics', 'Authorization: Bearer only-for-this-test')
  expect(Number(/^site_stored_pages (\d+)/m.exec(body)?.[1])).toBeLessThan(40)
})

test('two hosts are refused; only an old health check may name none', async () => {
  const port = await start()
  const twice = await send(port, ['GET / HTTP/1.1', 'Host: localhost', 'host: localhost'])
  expect([twice.status, /Connection: close/.test(twice.head)]).toEqual([400, true])
  expect((await send(port, ['GET /health/live HTTP/1.0'])).status).toBe(200)
  expect((await send(port, ['GET / HTTP/1.0'])).status).toBe(421)
  expect((await send(port, ['GET /health/live HTTP/1.1'])).status).toBe(400)
})

test('a part of a file is the part that was asked for, and an impossible one is refused', async () => {
  writeFileSync(path.join(root, 'data/media/abc.txt'), '0123456789')
  const port = await start()
  const read = async (range: string) => {
    const { status, head, body } = await get(port, '/api/media/file/abc.txt', `Range: ${range}`)
    return [status, /Content-Range: (.*)/.exec(head)?.[1], status === 206 ? body : undefined]
  }
  expect(await read('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234'])
  expect(await read('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789'])
  expect(await read('bytes=5-2')).toEqual([416, 'bytes */10', undefined])
  expect(await read('bytes=10-')).toEqual([416, 'bytes */10', undefined])
  expect(await read('bytes=0-1,5-6')).toEqual([200, undefined, undefined])
})

test('a form must say where it comes from; who cannot reads why', async () => {
  const port = await start()
  const post = (...headers: string[]) =>
    send(
      port,
      [
        'POST /kontakt HTTP/1.1',
        'Host: localhost',
        'Connection: close',
        'Content-Type: application/x-www-form-urlencoded',
        'Content-Length: 3',
        ...headers,
      ],
      'a=b',
    )
  const silent = await post()
  expect([silent.status, silent.body]).toEqual([403, expect.stringContaining('Seite /fehler/herkunft')])
  expect((await post('Origin: https://evil.example')).status).toBe(403)
  expect((await post('Origin: https://www.example.org', 'Content-Encoding: gzip')).status).toBe(415)
  expect(asked.filter((url) => url === '/kontakt')).toEqual([])
  expect((await post('Referer: https://www.example.org/kontakt')).status).toBe(200)
  expect((await post('Origin: https://www.example.org')).status).toBe(200)
})

test('after an hour of quiet the first visit on every process is of that hour, and no cache was told to keep more', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  nextChange = Date.now() + 30 * 60_000
  const deadline = nextChange
  site = () => ({ body: Date.now() < deadline ? 'Anmelden' : 'Anmeldung geschlossen' })
  const ports = [await start(), await start()]
  const target = '/veranstaltungen/x'
  for (const port of ports) expect((await get(port, target)).body).toContain('Anmelden')
  vi.setSystemTime(deadline - 45_000)
  const late = await get(ports[0] ?? 0, target)
  expect(late.head).toMatch(/Cache-Control: public, max-age=0, s-maxage=45, stale-while-revalidate=0,/)
  vi.setSystemTime(deadline + 30 * 60_000)
  for (const port of ports) expect((await get(port, target)).body).toContain('geschlossen')
})
