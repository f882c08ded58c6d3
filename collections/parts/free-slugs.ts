import type { PayloadRequest } from 'payload'
import { isTaken, numbered } from '../../lib/slug.ts'
import { query } from '../../lib/payload/transaction.ts'

/** Where a slug is to stand; `id` is the document's own number, once it has one. */
export type Place = { collection: string; locale: string; id?: number | string }

/** How many numbered slugs are looked up at once. */
const batch = 50

/**
 * The first of "x", "x-2", "x-3" … that no other document of the collection has in this language, neither its public row
 * nor its newest version. What is in the trash has none. `preferred` comes before all of them when it is one of them.
 */
export async function freeSlug(req: PayloadRequest, place: Place, slug: string, preferred?: string | null) {
  await lockSlugs(req, place.collection)
  for (let first = 1; ; first += batch) {
    const candidates = Array.from({ length: batch }, (_, index) => numbered(slug, first + index))
    if (preferred && isNumbered(preferred, slug)) candidates.unshift(preferred)
    const holders = await findHolders(req, place, candidates)
    const free = candidates.find((candidate) => !holders.has(candidate) && !isReserved(place, candidate))
    if (free) return free
  }
}

/** The title of another document that has the slug, `null` when nobody has it. */
export async function holderOf(req: PayloadRequest, place: Place, slug: string) {
  await lockSlugs(req, place.collection)
  return (await findHolders(req, place, [slug])).get(slug) ?? null
}

/** What the newest version of a document says about its slug, by language. */
export async function newestSlugs(req: PayloadRequest, collection: string, id: number | string) {
  const { version, versionTexts } = tables(collection)
  const { rows } = await query<{ locale: string; slug: string | null; generate: boolean | null }>(
    req,
    `select vt._locale as locale, vt.version_slug as slug, vt.version_generate_slug as generate
     from ${versionTexts} vt join ${version} v on v.id = vt._parent_id where v.parent_id = $1 and v.latest`,
    [id],
  )
  return {
    slug: Object.fromEntries(rows.map(({ locale, slug }) => [locale, slug])),
    generateSlug: Object.fromEntries(rows.map(({ locale, generate }) => [locale, generate])),
  }
}

/**
 * Takes the slugs of a trashed document out of its row, where the unique index would keep them from others, and lets the
 * row of a draft follow its newest version, unless another row has that slug.
 */
export async function syncRow(req: PayloadRequest, collection: string, id: number | string) {
  const { row, rowTexts, version, versionTexts } = tables(collection)
  await query(
    req,
    `update ${rowTexts} t set slug = wanted.slug
     from (
       select vt._locale, case when d.deleted_at is null and not exists (
         select from ${rowTexts} o where o.slug = vt.version_slug and o._locale = vt._locale and o._parent_id <> d.id
       ) then vt.version_slug end as slug
       from ${row} d
       join ${version} v on v.parent_id = d.id and v.latest
       join ${versionTexts} vt on vt._parent_id = v.id
       where d.id = $1 and (d.deleted_at is not null or d._status <> 'published')
     ) wanted
     where t._parent_id = $1 and t._locale = wanted._locale and t.slug is distinct from wanted.slug`,
    [id],
  )
}

const isNumbered = (candidate: string, slug: string) =>
  candidate === slug || candidate === numbered(slug, Number(/-(\d+)$/.exec(candidate)?.[1] ?? 1))

const isReserved = ({ collection }: Place, slug: string) => collection === 'pages' && isTaken(slug)

/** Until the transaction ends nobody else chooses a slug in this collection: two drafts are never given the same. */
const lockSlugs = (req: PayloadRequest, collection: string) =>
  query(req, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`slugs of ${collection}`])

async function findHolders(req: PayloadRequest, { collection, locale, id }: Place, slugs: string[]) {
  const { row, rowTexts, version, versionTexts } = tables(collection)
  const { rows } = await query<{ slug: string; title: string | null }>(
    req,
    `select t.slug, t.title from ${rowTexts} t join ${row} d on d.id = t._parent_id
     where t.slug = any($1) and t._locale = $2 and d.deleted_at is null and d.id is distinct from $3
     union all
     select vt.version_slug, vt.version_title from ${versionTexts} vt join ${version} v on v.id = vt._parent_id
     where vt.version_slug = any($1) and vt._locale = $2 and v.latest and v.version_deleted_at is null
       and v.parent_id is distinct from $3`,
    [slugs, locale, id ?? null],
  )
  return new Map(rows.map(({ slug, title }) => [slug, title ?? '']))
}

/** The names come from our own declarations, never from a request. */
function tables(collection: string) {
  const name = collection.replaceAll('-', '_')
  return { row: name, rowTexts: `${name}_locales`, version: `_${name}_v`, versionTexts: `_${name}_v_locales` }
}
