import pLimit from 'p-limit'
import sharp, { type Sharp } from 'sharp'

// One thread for a picture and nothing kept of those before it: what a picture costs in memory has a limit.
sharp.concurrency(1)
sharp.cache(false)

const oneAtATime = pLimit(1)

/**
 * The image library, set up for the whole process: however many pictures are asked for, one is decoded and encoded at a
 * time. Payload asks for all copies of a picture at once (`createImageSizes`).
 */
const limitedSharp = (...options: Parameters<typeof sharp>) => limit(sharp(...options))

export { limitedSharp as sharp }

function limit(image: Sharp): Sharp {
  const toBuffer = image.toBuffer.bind(image) as (options?: object) => Promise<Buffer>
  const clone = image.clone.bind(image)
  return Object.assign(image, {
    toBuffer: (options?: object) => oneAtATime(() => toBuffer(options)),
    clone: () => limit(clone()),
  }) as Sharp
}
