import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { type CollectionBeforeOperationHook, type PayloadRequest, ValidationError } from 'payload'
import { query } from '../../lib/payload/transaction.ts'
import { isTooCostly, mostPixels, readMetadata, remake } from '../../lib/uploads/picture.ts'
import { keepOldFiles } from '../../lib/uploads/old-files.ts'
import { type Folder, namesInUse } from '../../lib/uploads/stored-files.ts'
import type { WriteArgs } from './publication.ts'

export const largestFile = 20 * 1000 * 1000

/**
 * Every picture is decoded and written anew as JPEG: whatever else the file contained, metadata and place included,
 * is gone. Its stored name is random; the name it came with becomes the title when there is none.
 */
export const remakePicture: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  refuseLarge(req, 'media')
  const metadata = file.size === 0 ? {} : await readMetadata(contentOf(file))
  const { format, width = 0, height = 0 } = metadata
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
  if (isTooCostly(metadata)) {
    refuse(
      req,
      'media',
      'Das Bild braucht in dieser Form zu viel Speicher. Bitte verkleinern Sie es, zum Beispiel auf 4000 Pixel Breite, oder speichern Sie es als JPEG in RGB ohne „progressiv“.',
    )
  }
  nameAfterFile(args as WriteArgs, file.name)
  // No statement is sent while the picture and its copies are made; a busy machine needs longer than the usual 30 s.
  await query(req, "set local idle_in_transaction_session_timeout = '5min'")
  const data = await remake(contentOf(file)).catch(() =>
    refuse(
      req,
      'media',
      'Das Bild lässt sich nicht lesen, die Datei ist vermutlich beschädigt. Bitte speichern Sie es neu und versuchen Sie es noch einmal.',
    ),
  )
  req.file = {
    ...file,
    tempFilePath: undefined,
    data,
    size: data.length,
    mimetype: 'image/jpeg',
    name: `${newStem(req)}.jpg`,
  }
  return args
}

/** A document to download is a PDF by its first bytes, not by its name, and gets a random stored name too. */
export const checkDocument: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  refuseLarge(req, 'documents')
  const { start, end } = await readEnds(file)
  if (start !== '%PDF-') {
    refuse(req, 'documents', 'Bitte laden Sie ein PDF hoch. Andere Dateien sind nicht möglich.')
  }
  if (!/xref[^]*%%EOF/.test(end)) {
    refuse(
      req,
      'documents',
      'Die Datei ist kein vollständiges PDF, sie ist vermutlich beschädigt. Bitte speichern Sie sie neu.',
    )
  }
  nameAfterFile(args as WriteArgs, file.name)
  req.file = { ...file, mimetype: 'application/pdf', name: `${newStem(req)}.pdf` }
  return args
}

/**
 * Keeps the files that an operation replaces or deletes until its outcome is known; `guardRest` decides on them then.
 * Last of its kind: what is refused before needs no copy.
 */
export const keepReplacedFiles: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const isReplacing = operation === 'delete' || (operation === 'update' && req.file !== undefined)
  if (!isReplacing || req.payloadAPI !== 'REST') return args
  const { id, where = { id: { equals: id } } } = args as WriteArgs
  const slug = collection.slug as Folder
  const names = await namesInUse(req.payload, slug, where, req)
  req.context.replacedFiles = await keepOldFiles(slug, names)
  return args
}

/** What is known about a file comes from the file, never from the request (Payload drops only a part of it). */
export const keepFileFacts: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  const { data } = args as { data?: Record<string, unknown> }
  if (overrideAccess || (operation !== 'create' && operation !== 'update') || !data) return args
  return { ...args, data: Object.fromEntries(Object.entries(data).filter(([name]) => !fileFacts.has(name))) }
}

const fileFacts = new Set([
  ...['filename', 'url', 'thumbnailURL', 'sizes', 'mimeType', 'filesize'],
  ...['width', 'height', 'focalX', 'focalY', 'prefix'],
])

/** A browser only shows or saves what we serve as an upload, it never runs it. */
export const safeHeaders = ({ headers }: { headers: Headers }) => {
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  return headers
}

type Uploaded = NonNullable<PayloadRequest['file']>

/** What arrives over HTTP lies in a temporary file, what the seed brings in memory. */
const contentOf = ({ tempFilePath, data }: Uploaded) => tempFilePath || data

/** The first five and the last 1024 bytes. */
async function readEnds({ tempFilePath, data, size }: Uploaded) {
  if (!tempFilePath) return { start: data.toString('latin1', 0, 5), end: data.subarray(-1024).toString('latin1') }
  const handle = await open(tempFilePath)
  try {
    const [start, end] = [Buffer.alloc(5), Buffer.alloc(Math.min(size, 1024))]
    await handle.read(start, 0, 5, 0)
    await handle.read(end, 0, end.length, size - end.length)
    return { start: start.toString('latin1'), end: end.toString('latin1') }
  } finally {
    await handle.close()
  }
}

/** Noted, so that what is written under this name goes again when the document cannot be saved. */
function newStem({ context }: PayloadRequest) {
  const stem = randomUUID()
  context.storedAs = stem
  return stem
}

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
