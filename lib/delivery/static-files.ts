import path from 'node:path'
import sirv from 'sirv'
import { commonHeaders } from './policy.ts'

type Handler = ReturnType<typeof sirv>

/** Build output under `/_next/static`: names carry a hash, so they are kept for good; compressed beside the originals. */
export const buildOutput = (root: string): Handler =>
  sirv(path.join(root, '.next', 'static'), { immutable: true, maxAge: 31536000, brotli: true, gzip: true, setHeaders })

/** Files of `public`: kept for a day. */
export const publicFiles = (root: string): Handler =>
  sirv(path.join(root, 'public'), { maxAge: 86400, etag: true, dotfiles: true, setHeaders })

const setHeaders = (response: { setHeader: (name: string, value: string) => unknown }) => {
  for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value)
}
