import { readFileSync } from 'node:fs'
import path from 'node:path'
import sirv from 'sirv'
import { setCommonHeaders, speculationRules } from './policy.ts'
import type { ReadStyle } from './strip-scripts.ts'

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
  sirv(path.join(root, 'public'), {
    maxAge: 86400,
    etag: true,
    dotfiles: true,
    setHeaders(response, pathname) {
      setCommonHeaders(response)
      if (pathname === speculationRules) response.setHeader('Content-Type', 'application/speculationrules+json')
    },
  })

/** Reads style sheets of the build, each once, with addresses that hold wherever the sheet is written. */
export function buildStyles(root: string): ReadStyle {
  const sheets = new Map<string, string>()
  return (href) => {
    const [, name] = /^\/_next\/static\/chunks\/([\w~.-]+\.css)$/.exec(href) ?? []
    if (!name) return null
    const sheet = sheets.get(name) ?? absolute(readFileSync(path.join(root, '.next/static/chunks', name), 'utf8'))
    sheets.set(name, sheet)
    return sheet
  }
}

const absolute = (sheet: string) => sheet.replaceAll('url(../', 'url(/_next/static/')
