import { type FieldHook, ValidationError } from 'payload'
import { isUnsafeTarget } from '../../lib/links.ts'

/** For every field that holds where a link leads: what is unsafe is refused in drafts too, which Payload does not validate. */
export const refuseUnsafe: FieldHook = ({ value, ...place }) =>
  isUnsafeTarget(value)
    ? refuseLink(
        place,
        'Dorthin darf kein Link führen. Bitte geben Sie eine Adresse mit https:// und einem Namen ein, ohne Anmeldedaten.',
      )
    : value

/** The same for every link inside a rich text, whose inner fields Payload leaves alone in drafts. */
export const refuseUnsafeLinks: FieldHook = ({ value, ...place }) => {
  for (const url of urlsIn(value)) refuseUnsafe({ ...place, value: url })
  return value
}

function urlsIn(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'linkType' in node && node.linkType !== 'internal' && 'url' in node ? [node.url] : []
  return [...own, ...Object.values(node).flatMap(urlsIn)]
}

type Place = Pick<Parameters<FieldHook>[0], 'collection' | 'global' | 'path' | 'req'>

/** Throws what the person reads at the field. */
export function refuseLink({ collection, global, path, req }: Place, message: string): never {
  const errors = [{ path: path.join('.'), message }]
  throw new ValidationError({ collection: collection?.slug, global: global?.slug, errors, req }, req.t)
}
