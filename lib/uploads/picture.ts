import type { Metadata } from 'sharp'
import { sharp } from './sharp.ts'

export const mostPixels = 40 * 1000 * 1000
/** Bytes: a JPEG of 40 megapixels in RGB whose last scan still changes every pixel. */
const mostHeld = mostPixels * 3 * 2
const longest = 2400

/** The path of a file or its content. */
type Content = string | Buffer

/** What the head of a picture says; `format` is missing when it is none. */
export const readMetadata = (content: Content): Promise<Partial<Metadata>> =>
  sharp(content, { limitInputPixels: false })
    .metadata()
    .catch(() => ({}))

/** Whether decoding it keeps the process within the memory it is given, whatever the size of the file. */
export function isTooCostly({ format, width = 0, height = 0, channels = 3, depth, isProgressive }: Partial<Metadata>) {
  const values = width * height * channels
  // libjpeg keeps the coefficients of all scans, libvips an interlaced PNG whole; everything else is read row by row.
  if (format === 'jpeg') return values * 2 > mostHeld
  return format === 'png' && isProgressive === true && values * (depth === 'ushort' ? 2 : 1) > mostHeld
}

/** The picture as a JPEG without metadata, upright, at most 2400 pixels wide and high. Rejects when it cannot be read. */
export const remake = (content: Content) =>
  sharp(content, { limitInputPixels: mostPixels, sequentialRead: true })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 88, mozjpeg: true })
    .toBuffer()
