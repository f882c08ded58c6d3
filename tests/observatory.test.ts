import { expect, test } from 'vitest'
import { errorPage } from '../lib/delivery/error-pages.ts'
import type { Pages } from '../lib/delivery/pages.ts'
import { pageHeaders } from '../lib/delivery/policy.ts'
import { toStoredPage } from '../lib/delivery/stored-page.ts'
import { observe } from './fixtures/observatory.ts'

const good = pageHeaders(["'sha256-abc='"])
const score = (changed: Record<string, string> = {}, html = '') =>
  observe({ headers: new Headers({ ...good, ...changed }), html }).score

const drawn = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from('<!doctype html><style>b{}</style><script src="https://example.org/a.js"></script>'),
}

test('a site without cookies and scripts that is on no preload list reaches 150 points', () => {
  expect(score()).toBe(150)
})

test.each([
  [145, 'CSP with another default', { 'Content-Security-Policy': "default-src 'self'; frame-ancestors 'none'" }],
  [140, 'no embedder policy', { 'Cross-Origin-Embedder-Policy': 'unsafe-none' }],
  [140, 'no opener policy', { 'Cross-Origin-Opener-Policy': 'unsafe-none' }],
  [140, 'files for every site', { 'Cross-Origin-Resource-Policy': 'cross-origin' }],
  [140, 'a talkative referrer', { 'Referrer-Policy': 'no-referrer-when-downgrade' }],
  [140, 'HSTS for a month', { 'Strict-Transport-Security': 'max-age=2592000' }],
  [150, 'cookies as they should be, less SameSite', { 'Set-Cookie': 'a=b; Secure; HttpOnly' }],
  [155, 'cookies as they should be', { 'Set-Cookie': 'a=b; Secure; HttpOnly; SameSite=Lax' }],
  [145, 'an insecure cookie', { 'Set-Cookie': 'a=b' }],
  [145, 'guessed types', { 'X-Content-Type-Options': 'guess' }],
  [60, 'no bonus below 90', { 'Content-Security-Policy': "script-src 'unsafe-inline'", 'X-Frame-Options': 'x' }],
])('%i points: %s', (points, _name, headers) => {
  expect(score(headers)).toBe(points)
})

test('a script from elsewhere costs what the Observatory takes for it', () => {
  expect(score({}, '<script src="https://example.org/a.js"></script>')).toBe(145)
  expect(score({}, '<script src="//example.org/a.js"></script>')).toBe(50)
})

test('the error page is worth 150 points, drawn by the site or not', async () => {
  const page = await toStoredPage(drawn, { renderedAt: Date.now(), generation: 1, readStyle: () => null })
  for (const found of [page, null]) {
    const pages = { get: async () => found } as Partial<Pages> as Pages
    const { headers, bodies } = await errorPage(pages, 503)
    expect(observe({ headers: new Headers(headers), html: bodies.identity.toString() }).score).toBe(150)
  }
})
