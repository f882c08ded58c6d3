import sharp from 'sharp'

// One thread for a picture and nothing kept of those before it: what a picture costs in memory has a limit.
sharp.concurrency(1)
sharp.cache(false)

/** The image library, set up for the whole process. */
export { sharp }
