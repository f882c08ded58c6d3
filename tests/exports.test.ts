import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { toSpreadsheet } from '../lib/spreadsheet.ts'
import { create } from './fixtures/documents.ts'
import { createPerson, payload, rest, type Reader } from './fixtures/site.ts'

const slugs = ['subscribers', 'contact-messages', 'barrier-reports'] as const

/** The cells of a workbook as a spreadsheet program reads them, and the bare XML. */
function open(file: Uint8Array) {
  const parts = unzipSync(file)
  const read = (name: string) => new TextDecoder().decode(parts[name])
  const sheet = read('xl/worksheets/sheet1.xml')
  const strings = [...read('xl/sharedStrings.xml').matchAll(/<si>\s*<t[^>]*>([^]*?)<\/t>\s*<\/si>/g)].map(([, t]) =>
    plain(t),
  )
  const cells = [...sheet.matchAll(/<c [^>]*?(?:\/>|>[^]*?<\/c>)/g)].map(([cell]) => ({
    type: /\bt="(\w+)"/.exec(cell)?.[1],
    text: strings[Number(/<v>(\d+)<\/v>/.exec(cell)?.[1])],
  }))
  return { sheet, cells, texts: cells.map(({ text }) => text), parts: Object.keys(parts) }
}

const plain = (xml = '') =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

describe('a workbook', () => {
  const hostile = [
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\t=1+1',
    '\r=1+1',
    '=HYPERLINK("http://evil.example")',
    '<f>1+1</f>',
    '007',
  ]

  test('holds texts alone, whatever they look like', async () => {
    const { sheet, cells, texts, parts } = open(
      await toSpreadsheet(
        'Anfragen',
        ['Nachricht'],
        hostile.map((text) => [text]),
      ),
    )
    expect(texts).toEqual(['Nachricht', ...hostile])
    expect(cells.map(({ type }) => type)).toEqual(cells.map(() => 's'))
    expect(sheet).not.toMatch(/<f[ >]|<hyperlink/)
    expect(parts.filter((name) => /vba|external|connection/i.test(name))).toEqual([])
  })

  test('is not broken by signs that XML cannot hold', async () => {
    const { texts } = open(
      await toSpreadsheet('Anfragen', ['Nachricht'], [['a\u0001b\u000b\uFFFEc 😀'], ['x'.repeat(40_000)]]),
    )
    expect(texts[1]).toBe('abc 😀')
    expect(texts[2]).toHaveLength(32_767)
  })
})

describe.each(slugs)('the export of %s', (slug) => {
  test('holds every record and is one entry in the audit log, with their number', async () => {
    const made = await create(slug)
    const person = await createPerson('administration')
    const { status, headers, bytes } = await rest(`/${slug}/export`, { as: person, method: 'POST' })
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${slug}.xlsx"`)
    expect(open(bytes).texts).toContain(made.email)
    const { totalDocs } = await payload.count({ collection: slug, overrideAccess: true })
    const { docs } = await payload.find({
      collection: 'audit-log',
      where: { actorId: { equals: person.user.id } },
      overrideAccess: true,
    })
    const title = payload.collections[slug].config.labels.plural
    expect(docs.map(({ action, record }) => [action, record])).toEqual([
      ['Als Datei gespeichert', `${title} (${totalDocs})`],
    ])
  })

  test('is for exactly those who may read them', async () => {
    for (const as of ['anonymous', 'redaktion', 'freigabe', 'administration'] satisfies Reader[]) {
      const mayRead = (await rest(`/${slug}`, { as })).status === 200
      expect((await rest(`/${slug}/export`, { as, method: 'POST' })).status).toBe(mayRead ? 200 : 403)
    }
  })
})

test('a message that begins like a formula stays a text on its way from the form to the file', async () => {
  const message = `=cmd|'/c calc'!A1 ${crypto.randomUUID()}`
  await create('contact-messages', { message })
  const { bytes } = await rest('/contact-messages/export', { as: 'freigabe', method: 'POST' })
  const { cells, sheet } = open(bytes)
  expect(cells).toContainEqual({ type: 's', text: message })
  expect(sheet).not.toContain('<f>')
})
