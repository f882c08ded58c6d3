import {
  slugField,
  ValidationError,
  type CheckboxField,
  type Field,
  type FieldHook,
  type PayloadRequest,
  type TextField,
  type TextFieldSingleValidation,
} from 'payload'
import { isTaken, toSlug } from '../../lib/slug.ts'
import { freeSlug, holderOf, newestSlugs, syncRow, type Place } from './free-slugs.ts'

type Data = {
  title?: string | null
  generateSlug?: boolean | null
  _status?: string
  deletedAt?: string | null
  key?: string | null
}

/** The last part of the address: made from the title until the first publication, then fixed unless somebody writes another. */
export const slug = (path: string): Field =>
  slugField({
    localized: true,
    slugify: ({ valueToSlugify }) => toSlug(String(valueToSlugify ?? '')),
    overrides: (row) => {
      const [generate, text] = row.fields as [CheckboxField, TextField]
      return {
        ...row,
        fields: [
          {
            ...generate,
            label: 'Adresse aus dem Titel bilden',
            access: { update: ({ doc }) => !doc?.key },
            hooks: {},
            disableDuplicate: true,
          },
          {
            ...text,
            label: 'Adresse, wird aus dem Titel gebildet',
            maxLength: 80,
            access: { update: ({ doc }) => !doc?.key },
            hooks: { beforeChange: [giveSlug], afterChange: [followVersion] },
            disableDuplicate: true,
            validate: checkSlug,
            admin: { ...text.admin, description: `Letzter Teil der Adresse, zum Beispiel: ${path}unsere-werkstatt` },
          } as TextField,
        ],
      }
    },
  })

/**
 * Replaces the hook of Payload's slug field, which knows neither numbers nor the trash, stores '' and stops following
 * the title after the second version.
 */
const giveSlug: FieldHook = async ({
  collection,
  operation,
  originalDoc,
  previousSiblingDoc,
  previousValue,
  req,
  siblingData,
  siblingDocWithLocales,
  value,
}) => {
  if (!collection || (value && typeof value !== 'string')) return value
  const data: Data = siblingData
  const isNew = operation === 'create'
  const place = placeOf(req, collection.slug, isNew ? undefined : originalDoc?.id)
  if (req.context.isRestoringVersion) return keepNewest(req, place, siblingData, siblingDocWithLocales)
  if (!isNew && originalDoc?.deletedAt) return leaveTrash(req, place, value, siblingDocWithLocales?.slug)
  if (data.deletedAt) return value

  const fromTitle = toSlug(String(data.title ?? ''))
  const isUnchanged = value === previousValue
  const isTyped = Boolean(value) && !isUnchanged && value !== fromTitle
  if (isTyped && data._status !== 'published') await refuseTaken(req, place, value)
  const follows = !value || (isUnchanged ? data.generateSlug : !isTyped)
  siblingData.generateSlug = data._status !== 'published' && !isTyped && (!value || Boolean(data.generateSlug))
  if (!follows) return value
  const isSameTitle = fromTitle === toSlug(String(previousSiblingDoc?.title ?? ''))
  return fromTitle ? freeSlug(req, place, fromTitle, isSameTitle ? previousValue : undefined) : null
}

/** An old text comes back under the address of today, in every language. */
async function keepNewest(req: PayloadRequest, place: Place, data: Data, inAllLanguages: Record<string, unknown> = {}) {
  const newest = await newestSlugs(req, place.collection, place.id ?? 0)
  Object.assign(inAllLanguages, newest)
  data.generateSlug = newest.generateSlug[place.locale] ?? true
  return newest.slug[place.locale] ?? null
}

/** Others may have taken the addresses meanwhile, in any language. */
async function leaveTrash(req: PayloadRequest, place: Place, value: unknown, inAllLanguages: unknown) {
  const others = (inAllLanguages ?? {}) as Record<string, string | null>
  for (const [locale, slug] of Object.entries(others)) {
    if (slug && locale !== place.locale) others[locale] = await freeSlug(req, { ...place, locale }, slug)
  }
  return typeof value === 'string' && value ? freeSlug(req, place, value) : null
}

/** Drafts are saved without being validated, but an address that is taken cannot be stored. */
async function refuseTaken(req: PayloadRequest, place: Place, slug: string) {
  const message = await describeHolder(req, place, slug)
  if (message) {
    const errors = [{ label: 'Adresse', message, path: 'slug' }]
    throw new ValidationError({ collection: place.collection, errors, id: place.id, req }, req.t)
  }
}

const followVersion: FieldHook = async ({ collection, data, operation, originalDoc, req, value }) => {
  const id = (data?.id ?? originalDoc?.id) as number | undefined
  if (collection && id !== undefined && (operation === 'create' || operation === 'update')) {
    await syncRow(req, collection.slug, id)
  }
  return value
}

const checkSlug: TextFieldSingleValidation = async (value, { collectionSlug, data, id, req }) => {
  const isFixed = Boolean((data as Data).key)
  if (collectionSlug === 'pages' && value && isTaken(value) && !isFixed) return takenAddress
  if (!value || value !== toSlug(value)) {
    return `Bitte nur Kleinbuchstaben, Ziffern und Bindestriche verwenden, zum Beispiel: ${toSlug(value ?? '') || 'unsere-werkstatt'}`
  }
  return (await describeHolder(req, placeOf(req, String(collectionSlug), id), value)) ?? true
}

async function describeHolder(req: PayloadRequest, place: Place, slug: string) {
  const title = await holderOf(req, place, slug)
  if (title === null) return undefined
  const free = await freeSlug(req, place, slug)
  return `Diese Adresse gibt es schon: Sie gehört zu „${title || 'Noch ohne Titel'}“. Bitte wählen Sie eine andere, zum Beispiel: ${free}`
}

const placeOf = (req: PayloadRequest, collection: string, id?: Place['id']): Place => ({
  collection,
  locale: req.locale && req.locale !== 'all' ? req.locale : 'de',
  id,
})

const takenAddress =
  'Diese Adresse gehört fest zur Website. Bitte wählen Sie eine andere, zum Beispiel: unser-newsletter'
