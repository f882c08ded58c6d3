import { chromium } from '@playwright/test'
import { createElement, type ReactElement } from 'react'
import { expect, test } from 'vitest'
import { IssueMail } from '../components/mail/IssueMail.tsx'
import { BarrierMail, ContactMail, PasswordMail } from '../components/mail/OfficeMails.tsx'
import { ConfirmMail } from '../components/mail/SubscriberMails.tsx'
import { renderMail } from '../lib/mail/render.ts'
import { toRichText } from '../lib/queries/rich-text.ts'
import type { Settings } from '../lib/queries/types.ts'
import { findChromium } from '../scripts/chromium.mjs'
import { element, richText, textNode } from './fixtures/documents.ts'

const long = `https://www.example.org/${'a'.repeat(57)}`
const email = `${'b'.repeat(60)}@example.org`
const contact = { street: 'Straße 1', postalCode: '10115', city: 'Berlin', email }
const common = { settings: { officeName: 'Büro', contact } as Settings, siteUrl: long, url: long }
const text = `Siehe ${long}`
const issue = {
  subject: long,
  preheader: long,
  date: '2026-05-01T08:00:00.000Z',
  entries: [],
  content: toRichText(
    richText(text, element('list', [element('listitem', [textNode(long)])], { listType: 'number', start: 3 }), {
      type: 'block',
      fields: { blockType: 'quote', text: long, source: long },
    }),
  ),
}

const mails: Record<string, ReactElement> = {
  contact: createElement(ContactMail, { ...common, receipt: 'K-1', name: 'n'.repeat(81), email, text }),
  barrier: createElement(BarrierMail, { ...common, receipt: 'B-1', due: '1. Mai 2026', page: long, email, text }),
  password: createElement(PasswordMail, common),
  confirmation: createElement(ConfirmMail, { ...common, unsubscribeUrl: long, hours: 48 }),
  issue: createElement(IssueMail, { ...common, issue, archiveUrl: long, unsubscribeUrl: long }),
}

test('no mail is wider than a phone of 320 px, whatever long address is in it', async () => {
  expect(long).toHaveLength(81)
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    for (const [name, mail] of Object.entries(mails)) {
      await page.setContent((await renderMail(mail)).html)
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, 320])
    }
  } finally {
    await browser.close()
  }
})
