import { APIError, QueryError, ValidationError } from 'payload'
import type { PayloadRequest } from 'payload'

type TFunction = PayloadRequest['t']

const refusal = (message: string, status = 400) => new APIError(message, status, null, true)

export const notFound = () => refusal('Das gibt es hier nicht.', 404)
export const overloaded = () =>
  refusal('Gerade werden sehr viele Dateien hochgeladen. Bitte versuchen Sie es in einer Minute noch einmal.', 503)
export const unreadableBody = (status = 400) =>
  refusal('Was gesendet wurde, lässt sich nicht lesen. Bitte laden Sie die Seite neu.', status)
export const invalidQuery = (name: string) => refusal(`Die Angabe „${name}“ in der Adresse ist nicht möglich.`)

const impossibleValue = () => refusal('Eine Angabe hat eine Form, die sich hier nicht verwenden lässt.')

/** Whether this names a row: documents are numbered with 32 bits. */
export const isRowNumber = (id: unknown) => typeof id === 'string' && /^[1-9]\d{0,9}$/.test(id) && Number(id) < 2 ** 31

/**
 * What an operation threw, as 400 where the input was at fault: values that Postgres cannot read or compare, fields
 * that do not exist, dates that are none. Everything else stays what it is.
 */
export function toInputError(error: unknown, t: TFunction) {
  if (error instanceof QueryError) {
    return refusal('Nach einer dieser Angaben lässt sich hier nicht suchen oder sortieren.')
  }
  // Payload forgets the language of some, for example of a sign-in without an address.
  if (error instanceof ValidationError) return new ValidationError(error.data, t)
  if (isInvalidDate(error) || stateOf(error)?.match(dataStates)) return impossibleValue()
  return error
}

/**
 * SQLSTATE: data exceptions, relations to rows that are not there, missing values, and operators that do not exist for the
 * types of what is compared.
 */
const dataStates = /^(22|23502$|23503$|42883$|42804$|42846$|42725$)/

const isInvalidDate = (error: unknown) => error instanceof RangeError && error.message === 'Invalid time value'

function stateOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && code.length === 5 ? code : stateOf(error.cause)
}
