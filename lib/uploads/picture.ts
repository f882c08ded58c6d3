import type { Metadata } from 'sharp'
import { sharp } from './sharp.ts'

export const mostPixels = 40 * 1000 * 1000
/** Bytes that a decoder may keep beside the rows it works on. */
const mostHeld = 100 * 1000 * 1000
const longest = 2400

/** The path of a file or its content. */
type Content = string | Buffer

/** What the head of a picture says; `format` is missing when it is none. */
export const readMetadata = (content: Content): Promise<Partial<Metadata>> =>
  sharp(content, { limitInputPixels: false })
    .metadata()
    .catch(() => ({}))

/** Whether decoding it could take more memory than the process is given, whatever the size of the file. */
export const isTooCostly = (metadata: Partial<Metadata>) => bytesHeld(metadata) > mostHeld

/** The picture as a JPEG without metadata, upright, at most 2400 pixels wide and high. Rejects when it cannot be read. */
export const remake = (content: Content) =>
  sharp(content, { limitInputPixels: mostPixels, sequentialRead: true })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 88, mozjpeg: true })
    .toBuffer()

/** What its decoder keeps of the whole picture; everything else is read row by row. */
function bytesHeld(metadata: Partial<Metadata>) {
  const { format, width = 0, height = 0, channels = 3, depth, isProgressive, chromaSubsampling } = metadata
  const pixels = width * height
  // libwebp needs four bytes a pixel for a lossless one, and the metadata do not say which it is.
  if (format === 'webp') return pixels * 4
  if (!isProgressive) return 0
  // libvips keeps an interlaced PNG whole.
  if (format === 'png') return pixels * channels * (depth === 'ushort' ? 2 : 1)
  // libjpeg keeps the coefficients of all scans. libvips calls every subsampling 4:2:0, 4:2:2 is the costliest.
  return pixels * 2 * (chromaSubsampling?.startsWith('4:2:0') ? channels - 1 : channels)
}
