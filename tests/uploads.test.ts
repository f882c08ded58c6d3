import { readFileSync } from 'node:fs'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import type { File } from 'payload'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { inTransaction, query } from '../lib/payload/transaction.ts'
import { create, pdf, sample, smallFile, type Data, type Upload } from './fixtures/documents.ts'
import { form } from './fixtures/operations.ts'
import { file, picture } from './fixtures/pictures.ts'
import { payload, rest } from './fixtures/site.ts'

const post = (collection: Upload, sent: File, data?: Data) =>
  rest(`/${collection}`, { as: 'redaktion', method: 'POST', body: form(collection, data ?? sample(collection), sent) })

const stored = (collection: Upload, name: string) =>
  readFileSync(path.join(process.env.DATA_DIR ?? '', collection, name))

/** The one German sentence for the person who uploads. */
const german = /^(Bitte|Das Bild|Die Datei) .+\.$/
const messageOf = (body: { errors?: { data?: { errors?: { message: string }[] }; message: string }[] }) =>
  body.errors?.[0]?.data?.errors?.[0]?.message ?? body.errors?.[0]?.message

describe('a picture', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'as %s is accepted and stored as JPEG under a random name',
    async (format) => {
      const { status, body } = await post('media', await picture({ format, name: `Wörkshop Foto.${format}` }))
      expect(status).toBe(201)
      expect(body.doc.mimeType).toBe('image/jpeg')
      expect(body.doc.filename).toMatch(/^[0-9a-f-]{36}\.jpg$/)
      expect((await sharp(stored('media', body.doc.filename)).metadata()).format).toBe('jpeg')
    },
  )

  test('gets AVIF and JPEG in several widths and loses all its metadata', async () => {
    const { body } = await post('media', await picture({ width: 1700, height: 900, exif: true }))
    const sizes = Object.entries(body.doc.sizes) as [string, { filename: string; mimeType: string }][]
    expect(sizes.map(([name, { mimeType }]) => [name, mimeType]).toSorted()).toEqual([
      ...[1600, 480, 960].map((width) => [`avif${width}`, 'image/avif']),
      ...[1600, 480, 960].map((width) => [`jpeg${width}`, 'image/jpeg']),
      ['share', 'image/jpeg'],
    ])
    for (const { filename } of [body.doc, ...sizes.map(([, size]) => size)]) {
      const bytes = stored('media', filename)
      expect(bytes.includes('Kamera-Kanarie') || bytes.includes('GPS')).toBe(false)
      expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    }
  })

  test.each(['POST', 'PATCH'] as const)('keeps what the server knows about its file: %s', async (method) => {
    const claimed = {
      thumbnailURL: 'https://evil.example/a.jpg',
      url: 'https://evil.example/a.jpg',
      filename: 'evil.jpg',
      mimeType: 'text/html',
      filesize: 1,
      width: 1,
      height: 1,
      focalX: 1,
      focalY: 1,
      sizes: { jpeg480: { filename: 'evil.jpg', url: 'https://evil.example/a.jpg', mimeType: 'text/html', width: 1 } },
    }
    const made = method === 'PATCH' ? (await create('media')).id : ''
    const body = method === 'POST' ? form('media', sample('media', claimed), await picture()) : claimed
    const answer = await rest(`/media/${made}`, { as: 'redaktion', method, body })
    expect(answer.status).toBeLessThan(300)
    const { id } = answer.body.doc
    const [row] = (
      await payload.db.pool.query(
        'select filename, url, thumbnail_u_r_l, mime_type, width, sizes_jpeg480_filename, focal_x from media where id = $1',
        [id],
      )
    ).rows
    expect(JSON.stringify(row)).not.toMatch(/evil|html|":1[,}]/)
  })

  test('is stored at most 2400 pixels wide and high, so that its copies cost little too', async () => {
    const { status, body } = await post('media', await picture({ width: 600, height: 9600 }))
    expect([status, body.doc.width, body.doc.height]).toEqual([201, 150, 2400])
  })

  test('takes its title from its file when there is none', async () => {
    const { body } = await post('media', await picture({ name: 'Straße.jpeg' }), sample('media', { title: undefined }))
    expect(body.doc.title).toBe('Straße')
  })

  test('without alternative text is refused unless it is decorative', async () => {
    const sent = smallFile('media')
    for (const alt of [undefined, '', '   ']) {
      const { status, body } = await post('media', sent, sample('media', { alt }))
      expect([status, messageOf(body)]).toEqual([400, expect.stringMatching(/^Bitte beschreiben Sie das Bild/)])
    }
    expect((await post('media', sent, sample('media', { alt: undefined, decorative: true }))).status).toBe(201)
  })

  test.each(['author', 'source', 'licence'])('without %s is refused', async (field) => {
    const { status, body } = await post('media', smallFile('media'), sample('media', { [field]: undefined }))
    expect(status).toBe(400)
    expect(body.errors[0].data.errors.map(({ path }: { path: string }) => path)).toEqual([field])
  })
})

const countPictures = () => payload.count({ collection: 'media', overrideAccess: true, trash: true })

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
const html = '<!doctype html><html><body><script>alert(1)</script></body></html>'
const zip = Buffer.from('504b0304140000000000', 'hex')
const jpeg = smallFile('media').data

const refused: [string, () => File | Promise<File>][] = [
  ['an SVG', () => file(Buffer.from(svg), 'a.svg', 'image/svg+xml')],
  ['an SVG that calls itself PNG', () => file(Buffer.from(svg), 'a.png', 'image/png')],
  ['an SVG with a byte order mark', () => file(Buffer.from(`\uFEFF${svg}`), 'a.svg', 'image/svg+xml')],
  ['an SVG in UTF-16', () => file(Buffer.from(`\uFEFF${svg}`, 'utf16le'), 'a.svg', 'image/svg+xml')],
  [
    'an SVG in UTF-16 that calls itself JPEG',
    () => file(Buffer.from(`\uFEFF${svg}`, 'utf16le'), 'a.jpg', 'image/jpeg'),
  ],
  ['HTML', () => file(Buffer.from(html), 'a.html', 'text/html')],
  ['HTML that calls itself JPEG', () => file(Buffer.from(html), 'a.jpg', 'image/jpeg')],
  ['XML', () => file(Buffer.from('<?xml version="1.0"?><a/>'), 'a.xml', 'application/xml')],
  ['a GIF', () => picture({ format: 'gif' })],
  [
    'a GIF that calls itself PNG',
    async () => ({ ...(await picture({ format: 'gif' })), name: 'a.png', mimetype: 'image/png' }),
  ],
  ['an AVIF', () => picture({ format: 'avif' })],
  ['a PDF', () => file(pdf, 'a.pdf', 'application/pdf')],
  ['a ZIP that calls itself JPEG', () => file(zip, 'a.jpg', 'image/jpeg')],
  ['half a JPEG', () => file(jpeg.subarray(0, 120), 'a.jpg', 'image/jpeg')],
  ['an empty file', () => file(Buffer.alloc(0), 'a.jpg', 'image/jpeg')],
  ['a JPEG over 20 MB', () => file(Buffer.concat([jpeg, Buffer.alloc(20_000_001)]), 'a.jpg', 'image/jpeg')],
  ['more than 40 megapixels in a small file', () => picture({ width: 8000, height: 5001, format: 'png' })],
  ['900 megapixels in a small file', () => file(hugePng(), 'a.png', 'image/png')],
]

describe('the media library', () => {
  test.each(refused)('refuses %s with a German sentence and stores nothing', async (_, make) => {
    const before = await countPictures()
    const { status, body } = await post('media', await make())
    expect([status, messageOf(body)]).toEqual([
      expect.toSatisfy((code) => code === 400 || code === 413),
      expect.stringMatching(german),
    ])
    expect(await countPictures()).toEqual(before)
  })

  test.each(refused.slice(-3))('says which limit %s breaks', async (_, make) => {
    expect(messageOf((await post('media', await make())).body)).toMatch(/20 MB|40 Megapixel/)
  })

  test('refuses 320 MB of interlaced pixels before they are decoded, and says what helps', async () => {
    const deep = headOfPng({ width: 8000, height: 5000, depth: 16, colours: 6, interlaced: 1 })
    const { status, body } = await post('media', file(deep, 'a.png', 'image/png'))
    expect([status, messageOf(body)]).toEqual([400, expect.stringMatching(/als JPEG in RGB/)])
  })

  const held: [string, () => Sharp][] = [
    ['a progressive JPEG of 17 megapixels', () => plain(5000, 3400).jpeg(progressive)],
    ['a progressive JPEG of 26 megapixels with fewer colours', () => plain(6500, 4000).jpeg({ progressive: true })],
    ['a WebP of 26 megapixels', () => plain(6500, 4000).webp({ effort: 0 })],
  ]

  test.each(held)('refuses %s, which would lie in memory whole', async (_, make) => {
    const { status, body } = await post('media', file(await make().toBuffer(), 'a.jpg', 'image/jpeg'))
    expect([status, messageOf(body)]).toEqual([400, expect.stringMatching(/4000 Pixel.+ohne „progressiv“/)])
  })

  test('takes a JPEG of the same size that is read row by row', async () => {
    const { status } = await post('media', file(await plain(6500, 4000).jpeg().toBuffer(), 'a.jpg', 'image/jpeg'))
    expect(status).toBe(201)
  })

  test('may take longer than the database usually waits for the next statement', async () => {
    const timeout = await inTransaction(payload, async (req) => {
      await create('media', {}, { req })
      return (await query(req, 'show idle_in_transaction_session_timeout')).rows
    })
    expect(timeout).toEqual([{ idle_in_transaction_session_timeout: '5min' }])
    const { rows } = await payload.db.pool.query('show idle_in_transaction_session_timeout')
    expect(rows).toEqual([{ idle_in_transaction_session_timeout: '30s' }])
  })

  test('decodes and encodes one picture at a time, copies included', async () => {
    const sent = await picture({ width: 1700, height: 1200 })
    const counts: number[] = []
    const watch = setInterval(() => counts.push(sharp.counters().process), 1)
    const answers = await Promise.all([post('media', sent), post('media', sent)]).finally(() => clearInterval(watch))
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(Math.max(...counts)).toBe(1)
  })

  test.each(refused.slice(0, 8))('refuses %s as a replacement too', async (_, make) => {
    const media = await create('media')
    const body = form('media', {}, await make())
    expect((await rest(`/media/${media.id}`, { as: 'redaktion', method: 'PATCH', body })).status).toBe(400)
    await rest(`/media?where[id][equals]=${media.id}`, { as: 'redaktion', method: 'PATCH', body })
    const after = await payload.findByID({ collection: 'media', id: media.id, overrideAccess: true })
    expect(after.filename).toBe(media.filename)
  })

  test('stores a JPEG with a page behind it without the page', async () => {
    const { body } = await post('media', file(Buffer.concat([jpeg, Buffer.from(html)]), 'a.jpg', 'image/jpeg'))
    expect(stored('media', body.doc.filename).includes('<script>')).toBe(false)
  })

  test.each([
    '../../../etc/passwd.jpg',
    '..\\..\\boot.jpg',
    'a\u0000.php.jpg',
    `${'x'.repeat(300)}.jpg`,
    'foto\u202Egpj.exe.jpg',
    '.htaccess',
    'CON.jpg',
    'a.php.jpg',
    '<img src=x onerror=alert(1)>.jpg',
  ])('stores a file called %j inert under a name of its own', async (name) => {
    const before = await countPictures()
    const { status, body } = await post('media', await picture({ name }), sample('media', { title: undefined }))
    if (status === 201) {
      expect(body.doc.filename).toMatch(/^[0-9a-f-]{36}\.jpg$/)
      expect(body.doc.title).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/)
    } else expect(await countPictures()).toEqual(before)
  })
})

describe('the documents', () => {
  test('accept a PDF under a random name', async () => {
    const { status, body } = await post('documents', file(pdf, 'Gehalt Müller.pdf', 'application/pdf'))
    expect([status, body.doc.filename]).toEqual([201, expect.stringMatching(/^[0-9a-f-]{36}\.pdf$/)])
  })

  test.each<[string, () => File | Promise<File>]>([
    ['a picture', () => smallFile('media')],
    ['HTML that calls itself PDF', () => file(Buffer.from(html), 'a.pdf', 'application/pdf')],
    ['a ZIP that calls itself PDF', () => file(zip, 'a.pdf', 'application/pdf')],
    ['half a PDF', () => file(pdf.subarray(0, 40), 'a.pdf', 'application/pdf')],
    ['a PDF over 20 MB', () => file(Buffer.concat([pdf, Buffer.alloc(20_000_001)]), 'a.pdf', 'application/pdf')],
  ])('refuse %s with a German sentence', async (_, make) => {
    const { status, body } = await post('documents', await make())
    expect([status, messageOf(body)]).toEqual([
      expect.toSatisfy((code) => code === 400 || code === 413),
      expect.stringMatching(german),
    ])
  })
})

const progressive = { progressive: true, chromaSubsampling: '4:4:4' }

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#888' } })

/** A 30,000 × 30,000 PNG of a few bytes. */
const hugePng = () => headOfPng({ width: 30_000, height: 30_000, depth: 8, colours: 2, interlaced: 0 })

/** `colours`: 2 is RGB, 6 with transparency. */
function headOfPng({ width = 0, height = 0, depth = 8, colours = 2, interlaced = 0 }) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, colours, 0, 0, interlaced], 8)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(9))), chunk('IEND')])
}

function chunk(type: string, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
