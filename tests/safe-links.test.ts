import { describe, expect, test } from 'vitest'
import { isLinkTarget, isUnsafeTarget, isWebAddress } from '../lib/links.ts'
import { create } from './fixtures/documents.ts'
import { custom, paragraph, state } from './fixtures/editor.ts'
import { rest } from './fixtures/site.ts'

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
