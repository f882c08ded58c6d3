import { APIError, type CollectionBeforeOperationHook, type FlattenedField, type SanitizedConfig } from 'payload'

type Query = { where?: unknown; sort?: unknown; select?: unknown; populate?: unknown; joins?: unknown; field?: unknown }

/**
 * Refuses queries that filter, sort by, select or count values of a column nobody may read, also through a relation:
 * Payload checks the path of `sort` and `where` in the queried collection only, and the order of the answer tells the
 * value. Applied to the built configuration, because Payload adds the columns of accounts while building it.
 */
export async function refuseSecretColumns(building: Promise<SanitizedConfig>) {
  const config = await building
  const secrets = new Set(config.collections.flatMap(({ flattenedFields }) => secretsOf(flattenedFields)))
  for (const { hooks } of config.collections) hooks.beforeOperation = [refuseSecrets(secrets), ...hooks.beforeOperation]
  return config
}

const secretsOf = (fields: FlattenedField[]): string[] =>
  fields.filter((field) => ('hidden' in field && field.hidden) || field.name === 'sessions').map(({ name }) => name)

const refuseSecrets =
  (secrets: Set<string>): CollectionBeforeOperationHook =>
  ({ args, overrideAccess }) => {
    if (overrideAccess) return args
    const { where, sort, select, populate, joins, field } = args as Query
    const paths = [...strings(sort), ...strings(field), ...pathsIn([where, select, populate, joins])]
    if (paths.some((path) => path.split(/\.|__/).some((name) => secrets.has(name)))) refuse()
    return args
  }

/** Every key, however deep, and what the joins inside are sorted by. */
function pathsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    key,
    ...(key === 'sort' ? strings(inner) : []),
    ...pathsIn(inner),
  ])
}

const strings = (value: unknown) =>
  [value]
    .flat()
    .flatMap((text) => (typeof text === 'string' ? text.split(',').map((path) => path.replace(/^-/, '').trim()) : []))

function refuse(): never {
  throw new APIError('Nach dieser Angabe kann weder gesucht noch sortiert werden.', 400, null, true)
}
