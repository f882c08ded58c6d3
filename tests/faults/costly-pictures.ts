import sharp from 'sharp'

export type Picture = { name: string; type: string; content: Uint8Array<ArrayBuffer> }

/** Bytes: as large as an upload may be, so that many of them would not go unnoticed if they waited in memory. */
const size = 19_500_000

/**
 * The pictures within the limits that cost the most memory: a progressive JPEG that has to be turned, an interlaced PNG
 * of 16 bits and a lossless WebP lie in memory whole, a PNG of 40 megapixels with transparency and 16 bits in wide rows.
 */
export async function costlyPictures(): Promise<Picture[]> {
  const contents = {
    'progressive.jpg': await plain(4800, 3400)
      .withMetadata({ orientation: 6 })
      .jpeg({ progressive: true, chromaSubsampling: '4:4:4' })
      .toBuffer(),
    'interlaced.png': await plain(4800, 3400)
      .toColourspace('rgb16')
      .png({ progressive: true, compressionLevel: 1 })
      .toBuffer(),
    'lossless.webp': await drawNoise(4800, 5200).webp({ lossless: true, effort: 0 }).toBuffer(),
    'wide.png': await plain(8000, 5000).ensureAlpha(0.5).toColourspace('rgb16').png({ compressionLevel: 1 }).toBuffer(),
  }
  return Object.entries(contents).map(([name, content]) => {
    if (content.length > size) throw new Error(`${name} has ${content.length} bytes`)
    const padded = new Uint8Array(size)
    // Decoders do not look behind the end of a picture.
    padded.set(content)
    return { name, type: `image/${name.split('.')[1]?.replace('jpg', 'jpeg')}`, content: padded }
  })
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#6496c8' } })

/** Each value stands for several pixels, so that the file stays small; a plain surface would be decoded as a palette. */
function drawNoise(width: number, height: number) {
  const [columns, rows] = [width / 4, height / 4]
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const
  const create = { width: columns, height: rows, channels: 3, background: '#888888', noise } as const
  return sharp({ create }).resize(width, height, { kernel: 'nearest' })
}
