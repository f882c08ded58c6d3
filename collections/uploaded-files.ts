import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { type CollectionBeforeOperationHook, type PayloadRequest, ValidationError } from 'payload'
import sharp from 'sharp'
import type { WriteArgs } from './publishing.ts'

export const largestFile = 20 * 1000 * 1000
export const mostPixels = 40 * 1000 * 1000
const widest = 2400

/**
 * Every picture is decoded and written anew as JPEG: whatever else the file contained, metadata and place included,
 * is gone. Its stored name is random; the name it came with becomes the title when there is none.
 */
export const remakePicture: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  refuseLarge(req, 'media')
  const { format, width = 0, height = 0 } = await readMetadata(file.data)
  if (!['jpeg', 'png', 'webp'].includes(format ?? '')) {
    refuse(
      req,
      'media',
      'Bitte laden Sie ein Bild als JPEG, PNG oder WebP hoch. Andere Formate, auch SVG, sind nicht möglich.',
    )
  }
  if (width * height > mostPixels) {
    refuse(
      req,
      'media',
      'Das Bild hat mehr als 40 Megapixel. Bitte verkleinern Sie es, zum Beispiel auf 4000 Pixel Breite.',
    )
  }
  nameAfterFile(args as WriteArgs, file.name)
  const data = await decode(file.data).catch(() =>
    refuse(
      req,
      'media',
      'Das Bild lässt sich nicht lesen, die Datei ist vermutlich beschädigt. Bitte speichern Sie es neu und versuchen Sie es noch einmal.',
    ),
  )
  req.file = { ...file, data, size: data.length, mimetype: 'image/jpeg', name: `${randomUUID()}.jpg` }
  return args
}

/** A document to download is a PDF by its first bytes, not by its name, and gets a random stored name too. */
export const checkDocument: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  refuseLarge(req, 'documents')
  if (file.data.subarray(0, 5).toString('latin1') !== '%PDF-') {
    refuse(req, 'documents', 'Bitte laden Sie ein PDF hoch. Andere Dateien sind nicht möglich.')
  }
  if (!/xref[^]*%%EOF/.test(file.data.subarray(-1024).toString('latin1'))) {
    refuse(
      req,
      'documents',
      'Die Datei ist kein vollständiges PDF, sie ist vermutlich beschädigt. Bitte speichern Sie sie neu.',
    )
  }
  nameAfterFile(args as WriteArgs, file.name)
  req.file = { ...file, mimetype: 'application/pdf', name: `${randomUUID()}.pdf` }
  return args
}

/** A browser only shows or saves what we serve as an upload, it never runs it. */
export const safeHeaders = ({ headers }: { headers: Headers }) => {
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  return headers
}

const unreadable = { format: undefined, width: 0, height: 0 }

const readMetadata = async (data: Buffer) =>
  data.length === 0
    ? unreadable
    : sharp(data, { limitInputPixels: false })
        .metadata()
        .catch(() => unreadable)

const decode = (data: Buffer) =>
  sharp(data, { limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ width: widest, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 88, mozjpeg: true })
    .toBuffer()

function nameAfterFile(args: WriteArgs, fileName: string) {
  const name = path.parse(fileName.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, '')).name
  if (args.data && !args.data.title) args.data.title = name.slice(0, 120)
}

function refuseLarge(req: PayloadRequest, collection: 'media' | 'documents') {
  if ((req.file?.size ?? 0) > largestFile) {
    refuse(
      req,
      collection,
      'Die Datei ist größer als 20 MB. Bitte verkleinern Sie sie und versuchen Sie es noch einmal.',
    )
  }
}

function refuse(req: PayloadRequest, collection: string, message: string): never {
  throw new ValidationError({ collection, errors: [{ path: 'file', message }], req }, req.t)
}
