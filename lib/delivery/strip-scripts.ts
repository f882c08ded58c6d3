import { createHash } from 'node:crypto'
import { RewritingStream } from 'parse5-html-rewriting-stream'

export type StrippedPage = {
  html: string
  /** CSP sources for the styles that stand in the page. */
  styleHashes: string[]
}

/** The text of a style sheet of the build by its address; null for any other address. */
export type ReadStyle = (href: string) => string | null

/**
 * A page without anything that runs: the framework's scripts, script preloads, hydration data and markers go, style
 * sheets are written into the page, an empty `action` of a form, which HTML does not know, is left out. Every visible
 * character and all other tags stay byte for byte. The HTML is read by parse5, not by patterns.
 */
export async function stripScripts(html: string, readStyle: ReadStyle): Promise<StrippedPage> {
  const stream = new RewritingStream()
  const styleHashes = new Set<string>()
  let dropping = false
  let style: string | null = null
  stream.on('startTag', (tag, raw) => {
    const attributes = Object.fromEntries(tag.attrs.map(({ name, value }) => [name, value]))
    if (tag.tagName === 'script' && attributes.type !== 'application/ld+json') {
      dropping = true
      return
    }
    if (tag.tagName === 'link' && isScriptPreload(attributes)) return
    if (tag.tagName === 'link' && attributes.rel === 'stylesheet') {
      const sheet = readStyle(attributes.href ?? '')
      if (sheet !== null) {
        styleHashes.add(hashOf(sheet))
        return stream.emitRaw(`<style>${sheet}</style>`)
      }
    }
    if (tag.tagName === 'meta' && attributes.name === 'next-size-adjust') return
    if (tag.tagName === 'form' && attributes.action === '') return stream.emitRaw(raw.replace(' action=""', ''))
    if (tag.tagName === 'style') {
      style = ''
      stream.emitRaw('<style>')
      return
    }
    stream.emitRaw(raw)
  })
  stream.on('endTag', (tag, raw) => {
    if (tag.tagName === 'script' && dropping) {
      dropping = false
      return
    }
    if (tag.tagName === 'style' && style !== null) {
      styleHashes.add(hashOf(style))
      style = null
    }
    stream.emitRaw(raw)
  })
  stream.on('text', (_text, raw) => {
    if (dropping) return
    if (style !== null) style += raw
    stream.emitRaw(raw)
  })
  stream.on('comment', () => {})
  const chunks: string[] = []
  stream.on('data', (chunk: string) => chunks.push(chunk))
  stream.end(html)
  return { html: chunks.join('').replace(emptyOutlet, ''), styleHashes: [...styleHashes] }
}

/** Next leaves an empty hidden element where metadata would stream into. */
const emptyOutlet = '<div hidden=""></div>'

const hashOf = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`

function isScriptPreload({ rel, as }: Record<string, string>) {
  return rel === 'modulepreload' || (rel === 'preload' && (as === 'script' || as === 'style'))
}
