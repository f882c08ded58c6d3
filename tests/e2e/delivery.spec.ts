import { request as httpRequest } from 'node:http'
import { expect, test } from '@playwright/test'
import { routeOfPath } from '../../lib/routes'
import { missing, templates } from './site'

for (const path of [...Object.values(templates), missing]) {
  test(`no script, no cookie and a strict policy: ${path}`, async ({ request }) => {
    const response = await request.get(path)
    const html = await response.text()
    expect(html.match(/<script(?! type="application\/ld\+json")/g)).toBeNull()
    expect(html).not.toMatch(/<!--|\sstyle=|\son[a-z]+=|as="script"|modulepreload/)
    const headers = response.headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/)
    expect(headers['referrer-policy']).toBe(
      routeOfPath(path)?.kind === 'form' ? 'same-origin' : 'strict-origin-when-cross-origin',
    )
  })
}

test('the browser finds nothing to complain about in the policy', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto('/')
  await page.goto('/aktuelles/das-war-die-elfte-innovationswerkstatt')
  expect(complaints).toEqual([])
})

test('a page the browser has already is not sent again', async ({ baseURL }) => {
  const first = await fetch(`${baseURL}/themen`)
  const tag = first.headers.get('etag') ?? ''
  const second = await fetch(`${baseURL}/themen`, { headers: { 'If-None-Match': tag } })
  expect([second.status, await second.text()]).toEqual([304, ''])
  const head = await fetch(`${baseURL}/themen`, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('pages come in brotli, gzip or plain, the same bytes', async ({ baseURL }) => {
  const texts = await Promise.all(
    ['br', 'gzip', 'identity', 'br;q=0, gzip'].map(async (encoding) => {
      const response = await fetch(`${baseURL}/team`, { headers: { 'Accept-Encoding': encoding } })
      return [response.headers.get('content-encoding'), await response.text()]
    }),
  )
  expect(texts.map(([encoding]) => encoding)).toEqual(['br', 'gzip', null, 'gzip'])
  expect(new Set(texts.map(([, text]) => text)).size).toBe(1)
})

test('parameters nobody asked for change nothing', async ({ request }) => {
  const plain = await (await request.get('/themen')).text()
  expect(await (await request.get('/themen?utm_source=brief&_rsc=abc')).text()).toBe(plain)
})

for (const [name, method, path, headers, status] of [
  ['a framework request', 'GET', '/', { RSC: '1' }, 400],
  ['an action', 'POST', '/themen', { 'Next-Action': 'x' }, 405],
  ['a method pages do not have', 'DELETE', '/themen', {}, 405],
  ['the image optimizer', 'GET', '/_next/image?url=x', {}, 404],
  ['a malformed path', 'GET', '/%c3%28', {}, 400],
  ['a very long address', 'GET', `/${'a'.repeat(3000)}`, {}, 414],
  ['another host', 'GET', '/', { Host: 'evil.example' }, 421],
  ['source files', 'GET', '/package.json', {}, 404],
  ['dot files', 'GET', '/.env', {}, 404],
] as const) {
  test(`${name} is refused with ${status}`, async ({ baseURL }) => {
    expect(await statusOf(`${baseURL}`, { method, path, headers })).toBe(status)
  })
}

test('health tells whether the process can do its work; numbers are for the operator alone', async ({ request }) => {
  expect((await request.get('/health/live')).status()).toBe(200)
  const ready = await request.get('/health/ready')
  expect([ready.status(), await ready.json()]).toEqual([200, expect.objectContaining({ ready: true })])
  expect((await request.get('/metrics')).status()).toBe(404)
})

function statusOf(base: string, options: { method: string; path: string; headers: Record<string, string> }) {
  const { hostname, port } = new URL(base)
  return new Promise<number>((resolve, reject) => {
    const request = httpRequest({ hostname, port, ...options }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.on('error', reject).end()
  })
}
