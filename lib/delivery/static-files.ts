import path from 'node:path'
import sirv from 'sirv'
import { setCommonHeaders } from './policy.ts'

type Handler = ReturnType<typeof sirv>

/** Build output under `/_next/static`: names carry a hash, so they are kept for good; compressed beside the originals. */
export const buildOutput = (root: string): Handler =>
  sirv(path.join(root, '.next', 'static'), {
    immutable: true,
    maxAge: 31536000,
    brotli: true,
    gzip: true,
    setHeaders: setCommonHeaders,
  })

/** Files of `public`: kept for a day. */
export const publicFiles = (root: string): Handler =>
  sirv(path.join(root, 'public'), { maxAge: 86400, etag: true, dotfiles: true, setHeaders: setCommonHeaders })
