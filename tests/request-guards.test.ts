import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import {
  cleanHeaders,
  hasTwoHosts,
  isKnownHost,
  mayOmitHost,
  setClientIp,
  refusePrivate,
  refusePublic,
} from '../lib/delivery/request-guards.ts'
import { sessionCookieOf } from '../lib/session-cookie.ts'
import { isPersonal, refuseForm, takesForms } from '../lib/delivery/forms.ts'

const site = 'https://www.example.org'
const from = (headers: Record<string, string>, method = 'GET') =>
  ({ method, headers: { ...headers }, socket: { remoteAddress: '192.0.2.7' } }) as unknown as IncomingMessage

test.each([
  [0, '203.0.113.9', '192.0.2.7'],
  [1, '203.0.113.9', '203.0.113.9'],
  [1, '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  [2, '198.51.100.1, 203.0.113.9', '198.51.100.1'],
  [2, '203.0.113.9', '192.0.2.7'],
])('behind %i proxies "%s" is the visitor %s', (hops, forwarded, visitor) => {
  const request = from({ 'x-forwarded-for': forwarded, 'x-visitor': 'somebody else' })
  cleanHeaders(request, hops, false)
  setClientIp(request, hops)
  expect(request.headers['x-visitor']).toBe(visitor)
})

test('what only the framework or a proxy may say is dropped', () => {
  const names = ['x-middleware-subrequest', 'x-nextjs-data', 'next-url-x', 'forwarded', 'x-real-ip', 'x-forwarded-host']
  const request = from({ ...Object.fromEntries(names.map((name) => [name, '1'])), accept: 'text/html' })
  cleanHeaders(request, 0, true)
  expect(request.headers).toEqual({ accept: 'text/html' })
})

test("what Next's own client says reaches the admin and no page", () => {
  const said = { 'next-router-state-tree': 'x', 'next-action': 'y' }
  const [admin, page] = [from(said), from(said)]
  cleanHeaders(admin, 0, true)
  cleanHeaders(page, 0, false)
  expect([admin.headers, page.headers]).toEqual([said, {}])
})

test.each([
  ['www.example.org', true],
  ['WWW.example.org', true],
  ['localhost:3000', true],
  ['127.0.0.1', true],
  ['www.example.org.evil.example', false],
  ['evil.example', false],
  ['localhost.evil.example', false],
  [undefined, false],
])('the host %s is ours: %s', (host, isOurs) => {
  expect(isKnownHost(host, 'www.example.org')).toBe(isOurs)
})

const siteUrl = 'https://www.example.org'
const signedIn = { cookie: `theme=light; ${sessionCookieOf(siteUrl)}=abc` }
const upload = { 'content-length': '20000000', 'content-type': 'multipart/form-data; boundary=x' }

test.each([
  ['a body on a page', refusePublic(from({ 'content-length': '1' })), 413],
  ['a framework request on a page', refusePublic(from({ rsc: '1' })), 400],
  ['a method pages do not have', refusePublic(from({}, 'PUT')), 405],
  [
    'a body of unknown length',
    refusePrivate(from({ 'transfer-encoding': 'chunked' }, 'POST'), '/api/users/login', siteUrl),
    411,
  ],
  [
    'a compressed body',
    refusePrivate(from({ 'content-length': '9', 'content-encoding': 'gzip' }, 'POST'), '/api/users/login', siteUrl),
    415,
  ],
  [
    'three megabytes of JSON',
    refusePrivate(from({ 'content-length': '3000000', ...signedIn }, 'PATCH'), '/api/posts/1', siteUrl),
    413,
  ],
  [
    'a form for a new document, fetched ahead',
    refusePrivate(from({ 'next-router-prefetch': '1' }), '/admin', siteUrl),
    204,
  ],
  [
    'the end of a preview, fetched ahead by the browser',
    refusePrivate(from({ 'sec-purpose': 'prefetch' }), '/vorschau/beenden', siteUrl),
    403,
  ],
])('%s is refused', (_name, refusal, status) => {
  expect(refusal?.status).toBe(status)
})

test.each<[string, number | undefined, string, Record<string, string>]>([
  ['a picture of a stranger', 401, '/api/media', upload],
  [
    'a picture beside a preview',
    401,
    '/api/media',
    { ...upload, cookie: `x-${sessionCookieOf(siteUrl)}=1; ${sessionCookieOf(siteUrl)}=` },
  ],
  ['a picture of somebody signed in', undefined, '/api/media', { ...upload, ...signedIn }],
  ['a picture with a token', undefined, '/api/documents/1', { ...upload, authorization: 'JWT x' }],
  ['a picture where none is taken', 413, '/api/posts', { ...upload, ...signedIn }],
  ['a sign-in', undefined, '/api/users/login', { 'content-length': '80' }],
  ['20 MB as a sign-in', 413, '/api/users/login', upload],
  ['20 MB as a sign-in of somebody signed in', 413, '/api/users/login', { ...upload, ...signedIn }],
  ['11 kB for a forgotten password', 413, '/api/users/forgot-password', { 'content-length': '11000' }],
  ['20 MB as a report of a mail service', 413, '/api/bounces', { ...upload, authorization: 'Bearer x' }],
  ['an action of the admin by a stranger', 401, '/admin', { 'content-length': '2', 'next-action': 'x' }],
  [
    'a question as JSON',
    400,
    '/api/posts',
    { 'content-length': '2', ...signedIn, 'x-payload-http-method-override': 'GET', 'content-type': 'application/json' },
  ],
  [
    'a question as a form',
    undefined,
    '/api/posts',
    {
      'content-length': '2',
      ...signedIn,
      'x-payload-http-method-override': 'GET',
      'content-type': 'application/x-www-form-urlencoded',
    },
  ],
  ['nothing', undefined, '/api/users/logout', { 'content-length': '0' }],
])('of %s, the head alone decides: %s', (_name, status, path, headers) => {
  expect(refusePrivate(from(headers, 'POST'), path, siteUrl)?.status).toBe(status)
})

const form = { 'content-length': '10', 'content-type': 'multipart/form-data; boundary=x', origin: site }

test.each<[string, Record<string, string>, number | undefined]>([
  ['our own', {}, undefined],
  ['our own without an origin, from an old browser', { origin: '', referer: `${site}/kontakt` }, undefined],
  ['one that says nothing of its origin', { origin: '' }, 403],
  ['one of another site without an origin', { origin: '', referer: `https://evil.example/${site}` }, 403],
  ['one of a site whose name begins like ours', { origin: '', referer: `${site}.evil.example/` }, 403],
  ['one with a broken referrer', { origin: '', referer: 'about:client' }, 403],
  ['one that hides its origin but not its page', { origin: 'null', referer: `${site}/kontakt` }, 403],
  ['a compressed one', { 'content-encoding': 'gzip' }, 415],
  ['our own from a page without referrer', { origin: 'null', 'sec-fetch-site': 'same-origin' }, undefined],
  ['one of another site', { origin: 'https://evil.example' }, 403],
  ['one of another site that hides its origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
  ['one without a length', { 'content-length': '' }, 411],
  ['a large one', { 'content-length': '65000' }, 413],
  ['JSON', { 'content-type': 'application/json' }, 415],
  ['an action of the framework', { 'next-action': 'x' }, 400],
])('a form, %s', (_name, change, status) => {
  const headers = Object.fromEntries(Object.entries({ ...form, ...change }).filter(([, value]) => value))
  expect(refuseForm(from(headers, 'POST'), '/kontakt', site)?.status).toBe(status)
})

test('mail programs may end the newsletter from wherever they are, and nothing else', () => {
  const foreign = from({ ...form, origin: 'https://mail.example' }, 'POST')
  expect(refuseForm(foreign, '/newsletter/abmelden/a.b/sofort', site)).toBeNull()
  expect(refuseForm(foreign, '/newsletter/abmelden/a.b', site)?.status).toBe(403)
})

test('forms go to the pages that have one', () => {
  const paths = ['/', '/newsletter', '/kontakt', '/barriere-melden', '/newsletter/bestaetigen/abc']
  expect(paths.map(takesForms)).toEqual(paths.map(() => true))
  expect(['/themen', '/newsletter/archiv', '/admin', '/newsletter/archiv/mai-2027'].map(takesForms)).toEqual(
    Array(4).fill(false),
  )
  expect(['/newsletter/bestaetigen/abc', '/newsletter/bestellt', '/newsletter'].map(isPersonal)).toEqual([
    true,
    false,
    false,
  ])
})

test('a request names one host, however it is spelled', () => {
  const raw = (...rawHeaders: string[]) => hasTwoHosts({ rawHeaders } as IncomingMessage)
  expect(raw('Host', 'a', 'Accept', '*/*')).toBe(false)
  expect(raw('Host', 'a', 'Accept', '*/*', 'hOST', 'a')).toBe(true)
})

test('only an old health check may leave its host out', () => {
  const asks = (url: string, httpVersion: string, host?: string) =>
    mayOmitHost({ url, httpVersion, headers: { host } } as IncomingMessage)
  expect(asks('/health/live', '1.0')).toBe(true)
  expect([asks('/', '1.0'), asks('/health/live', '1.1'), asks('/health/live', '1.0', 'evil.example')]).toEqual(
    Array(3).fill(false),
  )
})
