import fc from 'fast-check'
import ICAL from 'ical.js'
import { simpleParser } from 'mailparser'
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { renderToStaticMarkup } from 'react-dom/server'
import { SaxesParser } from 'saxes'
import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { JsonLd } from '../components/JsonLd.tsx'
import { ContactMail } from '../components/mail/OfficeMails.tsx'
import { IssueMail } from '../components/mail/IssueMail.tsx'
import { toCalendar } from '../lib/events/calendar.ts'
import { cleanLine, cleanText } from '../lib/clean-text.ts'
import { toAtom } from '../lib/feed.ts'
import { renderMail } from '../lib/mail/render.ts'
import { openTransport } from '../lib/mail/transport.ts'
import { metadataFor } from '../lib/metadata.ts'
import { toRichText } from '../lib/queries/rich-text.ts'
import type { Event, Settings } from '../lib/queries/types.ts'
import { eventData } from '../lib/structured-data.ts'
import { element, publish, richText, textNode } from './fixtures/documents.ts'
import { mailFiles } from './fixtures/mail.ts'
import { payload, rest } from './fixtures/site.ts'

/* Text is text in every format: what is read back by somebody else's parser is what was written. */

const nasty = fc.constantFrom('<3', '&amp;', '&', ']]>', '<b>', '"', "'", '\\n', '\\', '\u000b', '\u0000', '\u00ad', 'u\u0308', '\u200b', '\ufeff', '\u202e', '\r\n', '\n', '\t', '\u2028', '\u0085', '\ud800', '\uffff', '\u00a0', '👩‍💻', ';', ',', ':', '%', '</script>', '<!--', '3. ', 'é') // prettier-ignore
const typed = fc.array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 6 })), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')) // prettier-ignore
const lines = typed.map((text) => cleanText(text).trim()).filter(Boolean)
const line = typed.map((text) => cleanLine(text).trim()).filter(Boolean)

const holds = <Value>(arbitrary: fc.Arbitrary<Value>, check: (value: Value) => void | Promise<void>) =>
  fc.assert(
    fc.asyncProperty(arbitrary, async (value) => check(value)),
    { numRuns: 300 },
  )

describe('what is typed', () => {
  test('loses what nobody sees and keeps the rest, once and for all', () => {
    expect(cleanText('Wo\u00adche u\u0308ber\u200b\ufeff \u202eab\u2066c\u0000d')).toBe('Woche über abcd')
    expect(cleanText('a\r\nb\rc\u2028d\u2029e\u0085f\u000bg\tb')).toBe('a\nb\nc\nd\ne\nf\ng\tb')
    expect(cleanText('12\u00a0€ 👩‍💻 \u200e\ud800')).toBe('12\u00a0€ 👩‍💻 \u200e')
    expect(cleanLine('a\r\nb\tc\u000bd')).toBe('a b c d')
    return holds(typed, (text) => {
      const clean = cleanText(text)
      expect(cleanText(clean)).toBe(clean)
      expect(clean).toBe(clean.normalize('NFC'))
      expect(clean.isWellFormed()).toBe(true)
      expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\ufffe\uffff]/)
      expect(cleanLine(text)).not.toMatch(/[\n\t]/)
    })
  })

  test('is cleaned in every collection, however deep it lies', async () => {
    const dirty = 'U\u0308ber\u00ad Wo\u000b\u0000rte\u200b'
    const programme = [{ time: '18:00', title: dirty, speakers: [{ name: dirty }] }]
    const event = await publish('events', {
      title: dirty,
      teaser: `${dirty}\r\nzweite Zeile`,
      place: { name: dirty },
      programme,
      content: richText(element('paragraph', [textNode(dirty), { type: 'tab', text: '\t', version: 1 }])),
    })
    expect(event).toMatchObject({
      title: 'Über Wo rte',
      teaser: 'Über Wo\nrte\nzweite Zeile',
      place: { name: 'Über Wo rte' },
      programme: [{ title: 'Über Wo rte', speakers: [{ name: 'Über Wo rte' }] }],
    })
    expect(JSON.stringify(event.content)).toContain('"text":"Über Wo\\nrte"')
    const { body } = await rest('/users', {
      as: 'administration',
      method: 'POST',
      body: {
        name: dirty.replace('\u0000', ''),
        email: 'kein-u\u0308@example.org',
        password: 'ein-langes-Passwort-7',
        role: 'redaktion',
      },
    })
    expect(JSON.stringify(body.errors)).toContain('Vor dem @')
    await payload.delete({ collection: 'events', id: event.id, overrideAccess: true })
  })
})

const elements = (xml: string) => {
  const found: { name: string; text: string }[] = []
  const open: { name: string; text: string }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    const one = { name, text: '' }
    open.push(one)
    found.push(one)
  })
  const add = (text: string) => {
    const last = open.at(-1)
    if (last) last.text += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return (name: string) => found.filter((one) => one.name === name).map(({ text }) => text)
}

/** What a person reads of a piece of HTML. */
function shown(node: Tree.Node): string {
  if ('value' in node) return node.value
  if (node.nodeName === 'br') return '\n'
  return 'childNodes' in node ? node.childNodes.map(shown).join('') : ''
}

const issue = (subject: string, preheader = subject) => ({
  href: '/newsletter/archiv/mai',
  subject,
  preheader,
  date: '2026-05-01T08:00:00.000Z',
})

describe('the feed', () => {
  test('says "<3" as it was typed and stays well-formed whatever the database holds', () => {
    const of = elements(
      toAtom([issue('Wir <3 Köln & „]]>“'), issue('a\u000bb\u0000c\ud800', 'x\uffffy')], 'Büro <1> &amp;'),
    )
    expect(of('title').map((text) => shown(parseFragment(text)))).toEqual(
      ['Newsletter: Büro <1> &amp;', 'Wir <3 Köln & „]]>“', 'a\nbc'].map((text, index) =>
        index ? text : shown(parseFragment(text)),
      ),
    )
    expect(of('name')).toEqual(['Büro <1> &amp;'])
  })

  test('reads back as it was written', () =>
    holds(fc.tuple(line, lines), ([subject, preheader]) => {
      const of = elements(toAtom([issue(subject, preheader)], subject))
      expect(of('title')[0]).toBe(`Newsletter: ${subject}`)
      expect(of('name')).toEqual([subject])
      expect(shown(parseFragment(of('title')[1] ?? ''))).toBe(subject)
      expect(of('summary').map((text) => shown(parseFragment(text)))).toEqual([preheader])
    }))
})

const settings = { officeName: 'Innovationsbüro', contact: {} } as Settings

const event = (title: string, teaser: string) =>
  ({
    kind: 'event',
    id: 7,
    href: '/veranstaltungen/ukraine',
    title,
    teaser,
    topics: [],
    start: '2026-04-28T16:00:00.000Z',
    end: '2026-04-28T18:30:00.000Z',
    updatedAt: '2026-04-01T08:00:00.000Z',
    mode: 'onSite',
    place: { name: title, city: '' },
    registration: { state: 'none' },
    programme: [],
  }) as unknown as Event

test('the calendar file reads back as it was written', () =>
  holds(fc.tuple(line, lines), ([title, teaser]) => {
    const calendar = new ICAL.Component(ICAL.parse(toCalendar(event(title, teaser), settings)))
    const entry = calendar.getFirstSubcomponent('vevent')
    expect(entry?.getFirstPropertyValue('summary')).toBe(title)
    expect(entry?.getFirstPropertyValue('location')).toBe(title)
    expect(String(entry?.getFirstPropertyValue('description'))).toContain(teaser)
  }))

test('structured data reads back from the page as it was written', () =>
  holds(fc.tuple(line, lines), ([title, teaser]) => {
    const data = eventData(event(title, teaser), settings)
    const html = renderToStaticMarkup(createElement('div', null, createElement(JsonLd, { data })))
    const [script, ...others] = (parseFragment(html).childNodes[0] as Tree.Element).childNodes as Tree.Element[]
    expect(others).toEqual([])
    expect(JSON.parse(shown(script!))).toMatchObject({ name: title, description: teaser })
  }))

test('link previews read back as they were written', () =>
  holds(fc.tuple(line, lines), ([title, description]) => {
    const { openGraph } = metadataFor({ title, description, path: '/veranstaltungen/ukraine' })
    const tag = createElement('meta', { property: 'og:title', content: String(openGraph?.title) })
    const page = parse(renderToStaticMarkup(createElement('html', null, createElement('head', null, tag))))
    const meta = JSON.stringify(page, (key, value) => (key === 'parentNode' ? undefined : value))
    expect(meta).toContain(JSON.stringify(title))
  }))

describe('a mail', () => {
  const common = { settings, siteUrl: 'http://localhost', url: 'http://localhost/admin' }
  const contact = (text: string) =>
    renderMail(createElement(ContactMail, { ...common, receipt: 'K-1', email: 'a@b.de', text }))

  test('keeps tabs, list starts, spaces and lines of what somebody typed', async () => {
    const text = 'Punkte:\n\n3. eins\n  - zwei\tdrei\n\tvier'
    expect((await contact(text)).text).toContain(text)
  })

  test('reads back as it was written, in text and HTML', () =>
    fc.assert(
      fc.asyncProperty(lines, line, async (text, subject) => {
        const { deliver } = openTransport(undefined)
        const messageId = `text-${crypto.randomUUID()}`
        const to = 'ada@example.org'
        await deliver({ to, subject, messageId, ...(await contact(text)) })
        const files = await mailFiles()
        const mail = await simpleParser(files.find((file) => file.includes(messageId))!)
        expect(mail.subject).toBe(subject)
        expect(mail.text).toContain(text)
        expect(shown(parse(String(mail.html)))).toContain(text)
      }),
      { numRuns: 40 },
    ))

  test('of an issue keeps tabs, where a list starts, and the lines of a quote', async () => {
    const content = toRichText(
      richText(
        element('paragraph', [textNode('Raum'), { type: 'tab', text: '\t', version: 1 }, textNode('12')]),
        element('list', [element('listitem', [textNode('dritter Punkt')])], {
          listType: 'number',
          start: 3,
          tag: 'ol',
        }),
        { type: 'block', version: 2, fields: { id: 'x', blockType: 'quote', text: 'eins\nzwei' } },
      ),
    )
    const { html, text } = await renderMail(
      createElement(IssueMail, {
        issue: { ...issue('Mai'), content, entries: [] },
        settings,
        siteUrl: 'http://localhost',
        archiveUrl: 'http://localhost/a',
        unsubscribeUrl: 'http://localhost/b',
      }),
    )
    expect(text).toContain('Raum\t12')
    expect(text).toMatch(/^ ?3\. dritter Punkt$/m)
    expect(text).toMatch(/„eins\n> zwei“/)
    expect(html).toContain('<ol start="3"')
  })
})
