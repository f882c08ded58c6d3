import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'

import { inMegabytes, inMs, percentile, readNumber, residentBytes, sitemapPaths, visit } from './load.ts'
import { type Figures, type Scenario, type Stage } from './scenario.ts'
import { sendRaw } from './sockets.ts'

type Site = Stage['first']

export const hostileRequests: Scenario = {
  name: 'hostile-requests',
  promise:
    'Requests that are ambiguous are refused and their connection is closed. Unknown parameters draw no page and change no byte. Bodies that are too large or do not say their length are refused at once; nesting and floods of fields are answered within 1 s. Other hosts are refused, claimed ones are ignored. The memory of the process grows by at most 50 MB.',
  async run(stage) {
    const { first, isShort } = stage
    for (const path of await sitemapPaths(first)) await visit(first, path)
    await warm(first)
    const before = residentBytes(first)
    const figures = {
      ...(await ambiguous(first)),
      ...(await unknownParameters(first, isShort ? 200 : 5000)),
      ...(await largeBodies(first, isShort ? 50e6 : 1e9)),
      ...(await bombs(first)),
      ...(await otherHosts(first)),
    }
    const growth = residentBytes(first) - before
    assert.ok(first.isAlive())
    assert.ok(growth <= 50 * 1024 * 1024, `memory grew by ${inMegabytes(growth)}`)
    return { ...figures, 'growth of memory': inMegabytes(growth) }
  },
}

/** Memory grows with the first requests of any kind. */
async function warm(site: Site) {
  for (let turn = 0; turn < 300; turn++) await visit(site, `/?${turn}`)
  await bombs(site)
}

async function ambiguous(site: Site): Promise<Figures> {
  const host = `Host: localhost:${site.port}\r\n`
  const login = `POST /api/users/login HTTP/1.1\r\n${host}`
  const requests: Record<string, string> = {
    'two kinds of length': `${login}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n${host}\r\n`,
    'two lengths': `${login}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!`,
    'a line that ends without CR': `GET / HTTP/1.1\n${host}\n\n`,
    'a header over two lines': `GET / HTTP/1.1\r\n${host}X-One: a\r\n b\r\n\r\n`,
    'a space before the colon': `GET / HTTP/1.1\r\n${host}Content-Length : 0\r\n\r\n`,
    'headers of 64 KB': `GET / HTTP/1.1\r\n${host}X-Large: ${'a'.repeat(64 * 1024)}\r\n\r\n`,
  }
  const statuses: string[] = []
  for (const [name, bytes] of Object.entries(requests)) {
    const { status, isClosed } = await sendRaw(site, bytes)
    assert.ok((status === 400 || status === 431) && isClosed, `${name}: ${status}, closed: ${isClosed}`)
    statuses.push(`${name} ${status}`)
  }
  return { 'ambiguous requests': statuses.join(', ') }
}

async function unknownParameters(site: Site, count: number): Promise<Figures> {
  const { text } = await visit(site, '/themen')
  const before = await readNumber(site, 'site_renderings_total')
  const times: number[] = []
  for (let turn = 0; turn < count; turn++) {
    const answer = await visit(site, `/themen?${randomUUID()}=${randomUUID()}`)
    assert.deepEqual([answer.status, answer.text === text], [200, true])
    times.push(answer.ms)
  }
  const drawn = (await readNumber(site, 'site_renderings_total')) - before
  // An old page is drawn once a minute, whoever asks.
  assert.ok(drawn <= 3, `${drawn} pages were drawn`)
  return {
    'addresses with unknown parameters': count,
    'pages drawn for them': drawn,
    'their p99': inMs(percentile(times, 0.99)),
  }
}

async function largeBodies(site: Site, length: number): Promise<Figures> {
  const login = `POST /api/users/login HTTP/1.1\r\nHost: localhost:${site.port}\r\nContent-Type: application/json\r\n`
  const large = await stream(site, `${login}Content-Length: ${length}\r\n\r\n`, length)
  assert.equal(large.status, 413)
  assert.ok(large.ms < 1000 && large.isClosed, JSON.stringify(large))
  const chunked = await sendRaw(site, `${login}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`)
  assert.equal(chunked.status, 411)
  return {
    [`a body of ${inMegabytes(length)}`]: `${large.status} after ${inMs(large.ms)}, ${inMegabytes(large.sent)} sent`,
    'a body without its length': chunked.status,
  }
}

/** Sends a body for as long as the site takes it. */
function stream({ port }: Site, head: string, length: number) {
  const chunk = Buffer.alloc(1024 * 1024, ' ')
  const began = performance.now()
  return new Promise<{ status: number; ms: number; sent: number; isClosed: boolean }>((resolve) => {
    let sent = 0
    let status = 0
    let ms = 0
    const socket = connect({ port, host: '127.0.0.1' })
    const push = () => {
      while (sent < length && socket.writable) {
        sent += chunk.length
        if (!socket.write(chunk)) return
      }
    }
    const finish = (isClosed: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ status, ms, sent, isClosed })
    }
    const timer = setTimeout(() => finish(false), 10_000)
    socket.on('connect', () => socket.write(head, push)).on('drain', push)
    socket.on('data', (data) => {
      if (status) return
      status = Number(data.toString('latin1').slice(9, 12))
      ms = performance.now() - began
    })
    socket.on('error', () => {})
    socket.on('close', () => finish(true))
  })
}

async function bombs(site: Site): Promise<Figures> {
  const fields = Array.from({ length: 10_000 }, (_, index) => `f${index}=1`).join('&')
  const json = 'application/json'
  const requests = {
    'JSON nested 100,000 deep': [json, `{"email":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    'objects nested 100,000 deep': [json, `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    '10,000 fields': ['application/x-www-form-urlencoded', fields],
    '10,000 JSON fields': [json, JSON.stringify(Object.fromEntries(new URLSearchParams(fields)))],
  } as const
  const figures: Figures = {}
  for (const [name, [type, body]] of Object.entries(requests)) {
    const began = performance.now()
    const response = await fetch(`${site.url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    })
    await response.arrayBuffer()
    const ms = performance.now() - began
    assert.ok(response.status >= 400 && ms < 1000, `${name}: ${response.status} after ${inMs(ms)}`)
    figures[name] = `${response.status} after ${inMs(ms)}`
  }
  return figures
}

async function otherHosts(site: Site): Promise<Figures> {
  const { status } = await sendRaw(site, 'GET / HTTP/1.1\r\nHost: boese.example\r\nConnection: close\r\n\r\n')
  assert.equal(status, 421)
  const { text } = await visit(site, '/kontakt')
  const claimed = { 'X-Forwarded-Host': 'boese.example', 'X-Forwarded-Proto': 'https', Forwarded: 'host=boese.example' }
  for (const path of ['/kontakt', '/sitemap.xml', `/${randomUUID()}`]) {
    const answer = await visit(site, path, claimed)
    assert.ok(!answer.text.includes('boese.example'), path)
    if (path === '/kontakt') assert.equal(answer.text, text)
  }
  return { 'an unknown host': status }
}

/** How many pages the process has drawn since its start. */
