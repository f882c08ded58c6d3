import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { saveMessage } from '../lib/office/contact.ts'
import { emailMistake, toAsciiEmail, toEmail } from '../lib/email-address.ts'
import { emailField, optionalEmailField } from '../lib/forms/fields.ts'
import { emailHash } from '../lib/hmac.ts'
import { deliver } from '../lib/mail/transport.ts'
import { consumeSettingsLinkQuota } from '../lib/rate-limits.ts'
import { signUp } from '../lib/newsletter/sign-up.ts'
import { suppress } from '../lib/newsletter/suppress.ts'
import { erase } from '../lib/privacy/erase.ts'
import { search } from '../lib/privacy/search.ts'
import { mailFiles } from './fixtures/mail.ts'
import { setContact } from './fixtures/settings.ts'
import { payload, person, rest } from './fixtures/site.ts'
import { createLocalReq } from 'payload'

const unicode = 'info@bücherei-köln.example'
const punycode = 'info@xn--bcherei-kln-zfb3e.example'
const shared = { overrideAccess: true } as const

describe('an e-mail address', () => {
  test.each([
    [unicode, unicode],
    [punycode, unicode],
    ['info@BÜCHEREI-KÖLN.example', unicode],
    ['info@bu\u0308cherei-ko\u0308ln.example', unicode],
    ['info@bücherei-\u00adköln.example', unicode],
    ['buero&team@example.org', 'buero&team@example.org'],
    ["o'neil/abt=7@example.org", "o'neil/abt=7@example.org"],
    ['ada+post@example.org', 'ada+post@example.org'],
    ['Ada@Example.ORG', 'Ada@example.org'],
    ['ada@straße.de', 'ada@straße.de'],
    ['a@b-c.example.xn--vermgensberatung-pwb', 'a@b-c.example.vermögensberatung'],
  ])('%s is taken as %s', (typed, kept) => {
    expect(emailField.parse(` ${typed}\n`)).toBe(kept)
    expect(optionalEmailField.parse(typed)).toBe(kept)
    expect(emailMistake(typed)).toBeNull()
  })

  test.each([
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'ada@127.0.0.1',
    'ada@[127.0.0.1]',
    'ada@example.123',
    'ada..lovelace@example.org',
    '.ada@example.org',
    'ada.@example.org',
    'ada@-example.org',
    'ada@exa_mple.org',
    'ada@example..org',
    'ada lovelace@example.org',
    '"ada"@example.org',
    'ada@example.org, bob@example.org',
    `${'a'.repeat(65)}@example.org`,
    `ada@${'a.'.repeat(130)}org`,
  ])('%j is refused with a sentence', (typed) => {
    expect(emailField.safeParse(typed).error?.issues[0]?.message).toMatch(/^Das ist keine vollständige E-Mail-Adresse/)
    expect(toEmail(typed)).toBeNull()
  })

  test('with an umlaut before the @ is refused with the reason', () => {
    expect(emailMistake('jürgen@example.org')).toBe(
      'Vor dem @ sind Umlaute und andere besondere Buchstaben nicht möglich.',
    )
  })

  test('is the same one however it is written and however often it is read', () => {
    const label = fc.stringMatching(/^[a-zäöüßéø0-9]{1,12}$/)
    const host = fc.tuple(label, fc.constantFrom('example', 'de', 'köln', 'museum'))
    fc.assert(
      fc.property(fc.emailAddress(), host, (plain, [name, end]) => {
        const typed = `${plain.slice(0, plain.lastIndexOf('@'))}@${name}.${end}`
        const kept = toEmail(typed)
        if (kept === null) return
        expect(toEmail(kept)).toBe(kept)
        expect(toEmail(toAsciiEmail(kept) ?? '')).toBe(kept)
        expect(toAsciiEmail(typed)).toMatch(/^[\x21-\x7e]+$/)
        expect(
          new Set(
            [typed, kept, toAsciiEmail(typed) ?? '', kept.replace(/[a-z]+/g, (part) => part.toUpperCase())].map(
              emailHash,
            ),
          ).size,
        ).toBe(1)
      }),
    )
  })
})

describe('an international domain and its punycode', () => {
  const subscribers = () => payload.find({ collection: 'subscribers', where: { key: { equals: emailHash(unicode) } }, showHiddenFields: true, ...shared }) // prettier-ignore

  test('are one subscriber, one limit and one suppression', async () => {
    const wish = { topics: [], onlyEvents: false }
    await signUp(payload, { email: punycode, ...wish }, 'http://localhost/newsletter')
    await signUp(payload, { email: unicode, ...wish }, 'http://localhost/newsletter')
    const { docs } = await subscribers()
    expect(docs.map(({ email }) => email)).toEqual([unicode])
    expect(await consumeSettingsLinkQuota(payload, emailHash(unicode))).toBe(true)
    expect(await consumeSettingsLinkQuota(payload, emailHash(punycode))).toBe(true)
    expect(await consumeSettingsLinkQuota(payload, emailHash(unicode))).toBe(true)
    expect(await consumeSettingsLinkQuota(payload, emailHash(punycode))).toBe(false)
    await suppress(payload, emailHash(punycode), 'hard')
    expect((await subscribers()).totalDocs).toBe(0)
  })

  test('are one person for search and erasure, also in records of old', async () => {
    await saveMessage(payload, { name: '', email: unicode, message: 'Wann ist die nächste Werkstatt?' })
    const other = await saveMessage(payload, {
      name: '',
      email: 'b@example.org',
      message: `Fragen Sie ${punycode}, bitte.`,
    })
    const receipt = await saveMessage(payload, { name: '', email: unicode, message: 'Noch eine Frage dazu.' })
    await payload.db.pool.query('update contact_messages set email = $1, key = null where receipt = $2', [
      punycode,
      receipt,
    ])
    const req = await createLocalReq({ user: (await person('administration')).user }, payload)
    for (const email of [unicode, punycode]) {
      const { sections } = await search(req, email)
      expect(sections.find(({ heading }) => heading === 'Anfragen')?.entries).toHaveLength(2)
      expect(sections.find(({ heading }) => heading === 'Im Text anderer')?.entries).toEqual([{ Nummer: other }])
    }
    expect(await erase(req, punycode, 'request')).toMatchObject({ messages: 2 })
  })

  test('are one account, whichever is typed to sign in', async () => {
    const password = 'ein-langes-Passwort-mit-7-Wörtern'
    const data = { name: 'Köln', email: punycode, password, role: 'redaktion' as const }
    const { id, email } = await payload.create({ collection: 'users', data, ...shared })
    expect(email).toBe(unicode)
    await expect(
      payload.create({ collection: 'users', data: { ...data, email: unicode }, ...shared }),
    ).rejects.toThrow()
    for (const typed of [unicode, punycode])
      expect((await rest('/users/login', { method: 'POST', body: { email: typed, password } })).status).toBe(200)
    await payload.delete({ collection: 'users', id, ...shared })
  })

  test('are stored readable and travel as ASCII', async () => {
    await deliver({
      to: unicode,
      replyTo: 'buero&team@bücherei-köln.example',
      subject: 'Probe',
      text: 'Probe',
      html: '<p>Probe</p>',
      messageId: 'punycode-probe',
    })
    const mails = (await mailFiles()).map(String)
    const raw = mails.find((mail) => mail.includes('punycode-probe')) ?? ''
    const head = raw.split('\r\n\r\n', 1)[0] ?? ''
    expect(head).toContain(`To: ${punycode}`)
    expect(head).toMatch(/^[\x20-\x7e\r\n]*$/)
    expect(head).toContain('Reply-To: buero&team@xn--bcherei-kln-zfb3e.example')
  })

  test('are taken in every e-mail field of the admin', async () => {
    const send = async (contact: Record<string, string>) => {
      const { contact: known } = await payload.findGlobal({ slug: 'settings', depth: 0, ...shared })
      return rest('/globals/settings', { as: 'freigabe', method: 'POST', body: { contact: { ...known, ...contact } } })
    }
    await setContact({})
    const { body, status } = await send({ email: punycode, pressEmail: 'buero&team@example.org' })
    expect([status, body.result?.contact]).toMatchObject([
      200,
      { email: unicode, pressEmail: 'buero&team@example.org' },
    ])
    const refused = await send({ email: 'jürgen@example.org' })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('Vor dem @ sind Umlaute')
  })
})
