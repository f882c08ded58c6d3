import { compressBuild } from './compress.mjs'
import { shareChunks } from './share-chunks.mjs'

/** What every build gets after Next is done with it. */
export const finishBuild = () => Promise.all([compressBuild(), shareChunks()])

if (process.argv[1] === import.meta.filename) await finishBuild()
