import { createHash } from 'node:crypto'
import { createElement } from 'react'
import { expect, test } from 'vitest'
import { ConfirmMail } from '../components/mail/SubscriberMails.tsx'
import { renderMail } from '../lib/mail/render.ts'
import { confirmHours, confirmMailVersion, wording } from '../lib/newsletter/wording.ts'
import type { Settings } from '../lib/queries/types.ts'

/**
 * The texts behind the versions that stand in every consent, by hash. Whoever changes a text gives it a new version in
 * `lib/newsletter/wording.ts` and adds a line here; old lines stay.
 */
const wordings: Record<string, string> = { '2026-11-1': '78fc1cfcd19bdbfa' }
const confirmMails: Record<string, string> = { '2026-11-1': '44b46f434b4da44d' }

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

test('a changed text of the consent has a new version', () => {
  expect(wordings[wording.version]).toBe(hash(wording.text))
})

test('a changed text of the mail that asks for confirmation has a new version', async () => {
  const settings = { officeName: 'Büro', contact: {} } as Settings
  const links = { siteUrl: 'https://www.example.org', url: 'https://www.example.org/a', unsubscribeUrl: '' }
  const { text } = await renderMail(createElement(ConfirmMail, { settings, ...links, hours: confirmHours }))
  expect(confirmMails[confirmMailVersion]).toBe(hash(text))
})
