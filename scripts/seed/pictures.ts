import type { Payload, PayloadRequest } from 'payload'
import sharp from 'sharp'
import { drawingSvg } from '../../lib/drawing/drawing.ts'
import type { SeedPicture } from './types.ts'

/** Draws and stores each picture once; returns the numbers by name. */
export async function createPictures(payload: Payload, pictures: SeedPicture[], req: Partial<PayloadRequest>) {
  const ids = new Map<string, number>()
  for (const { name, title, alt } of pictures) {
    if (ids.has(name)) continue
    const data = await sharp(Buffer.from(drawingSvg(name, { width: 2400, height: 1350 })))
      .png()
      .toBuffer()
    const media = await payload.create({
      collection: 'media',
      data: {
        title,
        alt,
        author: 'Innovationsbüro Digitales Leben',
        source: 'Eigene Zeichnung',
        licence: 'drawing',
        people: 'none',
      },
      file: { data, mimetype: 'image/png', name: `${name}.png`, size: data.length },
      locale: 'de',
      overrideAccess: true,
      req,
    })
    ids.set(name, media.id)
  }
  return ids
}
