import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settings } from '../scripts/seed/content/settings.ts'
import { isLinkTarget, isUnsafeTarget, isWebAddress } from '../lib/links.ts'
import { create, sample } from './fixtures/documents.ts'
import { custom, paragraph, state } from './fixtures/editor.ts'
import { payload, rest } from './fixtures/site.ts'

const unsafe = [
  'https://pretix.eu@evil.example/',
  'https://pretix.eu:geheim@evil.example/',
  'https://127.0.0.1/',
  'https://0x7f.1/',
  'https://2130706433/',
  'https://[::1]/',
  'https://localhost:3000/',
  'https://pretix.eu.local/',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
]

describe.each(unsafe)('%j', (url) => {
  test('is no target of a link, and more than unfinished', () => {
    expect([isLinkTarget(url), isWebAddress(url), isUnsafeTarget(url)]).toEqual([false, false, true])
  })

  test('is refused in drafts, with a sentence at its place', async () => {
    const draft = { as: 'redaktion', method: 'PATCH' } as const
    const { id } = await create('events', { _status: 'draft' })
    const fields = { 'registration.url': { registration: { url } }, 'stream.url': { stream: { url } } }
    for (const [path, body] of Object.entries(fields)) {
      const answer = await rest(`/events/${id}?draft=true&autosave=true`, { ...draft, body })
      expect([answer.status, answer.body.errors[0].data.errors[0].path]).toEqual([400, path])
      expect(answer.body.errors[0].data.errors[0].message).toMatch(/^Dorthin darf kein Link führen/)
    }
    const post = await create('posts', { _status: 'draft' })
    const body = { content: state(paragraph(custom(url))) }
    expect((await rest(`/posts/${post.id}?draft=true`, { ...draft, body })).status).toBe(400)
  })
})

test.each(['', 'https://', 'https://pre', 'pretix', 'https://pretix.eu/', '/kontakt', 'mailto:'])(
  '%j may be unfinished in a draft',
  (url) => expect(isUnsafeTarget(url)).toBe(false),
)

describe('where people sign up for an event', () => {
  const save = (as: 'redaktion' | 'freigabe' | 'administration', id: number, url: string) =>
    rest(`/events/${id}?draft=true`, { as, method: 'PATCH', body: { registration: { url } } })
  const setHosts = (registrationHosts: string[]) =>
    payload.updateGlobal({
      slug: 'settings',
      data: { ...settings, registrationHosts },
      locale: 'de',
      overrideAccess: true,
    })

  beforeAll(() => setHosts(['pretix.eu', 'anmeldung.example.org']))
  afterAll(() => setHosts(['pretix.eu']))

  test.each([
    'https://evil.example/',
    'http://evil.example/',
    'https://pretix.eu.evil.example/',
    'https://pretix.eu:8443/',
    'https://xpretix.eu/',
  ])('%s needs Administration', async (url) => {
    const { id } = await create('events', { _status: 'draft' })
    for (const as of ['redaktion', 'freigabe'] as const) {
      const { status, body } = await save(as, id, url)
      expect([status, body.errors[0].data.errors]).toEqual([
        400,
        [expect.objectContaining({ path: 'registration.url', message: expect.stringMatching(/Administration/) })],
      ])
    }
    expect((await save('administration', id, url)).status).toBe(200)
    expect((await save('redaktion', id, url)).status).toBe(200)
  })

  test.each([
    'https://pretix.eu/buero/1/',
    'https://PRETIX.eu/buero/1/',
    'https://anmeldung.example.org/?a=1',
    'https://buero.pretix.eu/1/',
  ])('Redaktion may link to %s', async (url) => {
    const { id } = await create('events', { _status: 'draft' })
    expect((await save('redaktion', id, url)).status).toBe(200)
    const made = await rest('/events?draft=true', {
      as: 'redaktion',
      method: 'POST',
      body: sample('events', { registration: { url } }),
    })
    expect(made.status).toBe(201)
  })

  test('only Administration changes the list, and only to names of hosts', async () => {
    const send = (as: 'freigabe' | 'administration', host: string) =>
      rest('/globals/settings', { as, method: 'POST', body: { ...settings, registrationHosts: [host] } })
    const stored = async () => (await payload.findGlobal({ slug: 'settings', overrideAccess: true })).registrationHosts
    expect((await send('freigabe', 'evil.example')).status).toBe(200)
    expect(await stored()).toEqual(['pretix.eu', 'anmeldung.example.org'])
    for (const host of ['https://evil.example', 'evil.example/x', '127.0.0.1', 'a@b.example', 'localhost', 'A.example'])
      expect((await send('administration', host)).status, host).toBe(400)
    expect((await send('administration', 'neu.example')).status).toBe(200)
    expect(await stored()).toEqual(['neu.example'])
  })
})
