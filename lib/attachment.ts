import { toSlug } from './slug.ts'

/**
 * The header `Content-Disposition` (RFC 6266) of a file that is saved as `title.extension`: in full for browsers that
 * read RFC 5987, without umlauts for the others. Characters that a file system refuses become hyphens.
 */
export function attachment(title: string, extension: string) {
  const name = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, '-')
    .replace(/^[\s.-]+|[\s.-]+$/g, '')
  const encoded = encodeURIComponent(`${name || 'datei'}.${extension}`).replace(/['()*!]/g, percent)
  return `attachment; filename="${toSlug(title) || 'datei'}.${extension}"; filename*=UTF-8''${encoded}`
}

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
