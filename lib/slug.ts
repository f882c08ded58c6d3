import slugify from '@sindresorhus/slugify'
import { takenRoots } from './routes.ts'

const longest = 80

/** Whether an address directly under the site's own belongs to the code. */
export const isTaken = (slug: string) => takenRoots.has(slug)

/**
 * The address part for a German title: ä becomes ae, Š becomes s, gender signs vanish without a gap
 * ("Bürger:innen" → "buergerinnen"), at most 80 characters, cut at a word's end.
 */
export function toSlug(title: string) {
  const slug = slugify(title.normalize('NFC').replace(/(?<=\p{L})[:*_·](?=\p{L})/gu, ''), {
    decamelize: false,
    customReplacements: [['&', ' und ']],
  })
  return shorten(slug, longest)
}

/** The slug with a number from 2 on behind it ("werkstatt-2"), at most 80 characters; 1 leaves it as it is. */
export function numbered(slug: string, number: number) {
  const suffix = number > 1 ? `-${number}` : ''
  return `${shorten(slug, longest - suffix.length)}${suffix}`
}

function shorten(slug: string, limit: number) {
  if (slug.length <= limit) return slug
  return slug
    .slice(0, limit + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, limit)
}
