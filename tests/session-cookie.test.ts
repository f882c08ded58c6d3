import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.dirname(import.meta.dirname)

/** What the configuration makes of another address than that of this run, in a process of its own. */
function cookiesOf(siteUrl: string) {
  const script = `
    const { default: building } = await import('./payload.config.ts')
    const { extractJWT } = await import('./node_modules/payload/dist/auth/extractJWT.js')
    const { generateExpiredPayloadCookie, generatePayloadCookie } = await import('payload/shared')
    const { refuseBody } = await import('./lib/delivery/private-bodies.ts')
    const config = await building
    const { auth } = config.collections.find(({ slug }) => slug === 'users')
    const options = { collectionAuthConfig: auth, cookiePrefix: config.cookiePrefix }
    const set = generatePayloadCookie({ ...options, token: 'abc' })
    const read = (cookie) => ({
      token: extractJWT({ headers: new Headers({ cookie, 'sec-fetch-site': 'same-origin' }), payload: { config } }),
      isAdmitted: refuseBody('/api/posts', { 'content-length': '2', cookie }, process.env.SITE_URL) === null,
    })
    console.log(JSON.stringify({
      set,
      ended: generateExpiredPayloadCookie(options),
      own: read(set.split(';')[0]),
      planted: read('payload-token=planted'),
    }))
    process.exit()`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { ...process.env, SITE_URL: siteUrl },
    encoding: 'utf8',
  })
  expect(stdout, stderr).not.toBe('')
  return JSON.parse(stdout)
}

const name = (cookie: string) => cookie.split('=', 1)[0]
const attributes = (cookie: string) =>
  cookie
    .split('; ')
    .slice(1)
    .map((attribute) => attribute.replace(/=true$/, ''))
    .filter((attribute) => !attribute.startsWith('Expires='))

test('by TLS the session is a __Host- cookie, and a cookie without that name is none', { timeout: 60_000 }, () => {
  const { set, ended, own, planted } = cookiesOf('https://www.example.org')
  for (const cookie of [set, ended]) {
    expect(name(cookie)).toBe('__Host-payload-token')
    expect(attributes(cookie)).toEqual(['Path=/', 'Secure', 'HttpOnly', 'SameSite=Strict'])
  }
  expect(own).toEqual({ token: 'abc', isAdmitted: true })
  expect(planted).toEqual({ token: null, isAdmitted: false })
})
