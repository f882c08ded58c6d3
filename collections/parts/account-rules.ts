import {
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  APIError,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { mayTryPassword, triedRightPassword } from '../../lib/accounts/attempts.ts'
import { weaknessOf } from '../../lib/accounts/password-strength.ts'
import { checkRefresh, endSessions, lockAccounts } from '../../lib/accounts/sessions.ts'
import { verifyPassword } from '../../lib/accounts/verify-password.ts'
import { recordAudit } from '../../lib/privacy/audit.ts'
import { toEmail } from '../../lib/email-address.ts'
import type { User } from '../../lib/payload-types.ts'
import { query } from '../../lib/payload/transaction.ts'
import { administrators } from './access.ts'

type Change = { id?: number | string; data?: Record<string, unknown> }

/** The start command creates the first account; over HTTP only a person with an account creates another. */
export const refuseFirstUserOverHttp: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === 'create' && req.payloadAPI !== 'local' && !req.user) refuse(req, 403, req.t('error:unauthorized'))
}

/** An international domain may be written either way. */
export const readEmail: CollectionBeforeOperationHook = ({ args }) => {
  const { data } = args as Change
  if (data && isText(data.email)) data.email = toEmail(data.email) ?? data.email
}

/** Changes of accounts follow each other, and a session is refreshed only while it may be. */
export const inTurn: CollectionBeforeOperationHook = async ({ operation, req }) => {
  if (operation === 'update' || operation === 'delete') await lockAccounts(req)
  if (operation === 'refresh') await checkRefresh(req)
}

/** Whoever chooses it and wherever: a password must not be easy to guess. */
export const refuseWeakPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id, data } = args as Change
  if ((operation !== 'create' && operation !== 'update') || typeof data?.password !== 'string' || !data.password) return
  const account = { ...(id !== undefined && (await find(req, id))), ...data } as Partial<User>
  const { officeName } = await req.payload.findGlobal({
    slug: 'settings',
    locale: 'de',
    overrideAccess: true,
    depth: 0,
  })
  const known = [account.name, account.email, officeName, 'Innovationsbüro Digitales Leben'].filter(isText)
  req.context.choosesPassword = true
  const message = await weaknessOf(data.password, known)
  if (message) refuseField(req, 'password', message)
}

/**
 * A password is chosen by its owner alone; password and e-mail address change only with the password of whoever changes
 * them, so that an open session or a borrowed computer is no way to take an account over.
 */
export const askForPassword: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  const { id, data } = args as Change
  const given = data?.currentPassword
  delete data?.currentPassword
  if (operation !== 'update' || overrideAccess || !req.user || id === undefined || !data) return
  const isOwn = Number(id) === req.user.id
  if (!isOwn && !administrators({ req })) return
  const before = await find(req, id)
  if (!before) return
  const isNewPassword = typeof data.password === 'string' && data.password !== ''
  const isNewEmail = isText(data.email) && data.email.trim().toLowerCase() !== before.email
  if (isNewPassword && !isOwn) refuseField(req, 'password', othersPassword)
  if (isNewPassword || isNewEmail) await checkPassword(req, isText(given) ? given : '')
}

/** Somebody must remain who can manage accounts. */
export const keepAdministrator: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  if (overrideAccess || !administrators({ req })) return
  const { id, data } = args as Change
  const leaves = operation === 'delete' || (operation === 'update' && data?.role && data.role !== 'administration')
  if (!leaves || id === undefined) return
  const { rows } = await query<{ id: number }>(req, `select id from users where role = 'administration'`)
  if (rows.length === 1 && rows[0]?.id === Number(id)) refuse(req, 400, lastAdministrator)
}

/** A new address is not confirmed, and no link mailed to the old one works. */
export const forgetConfirmation: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation === 'update' && data.email && data.email !== originalDoc?.email) {
    Object.assign(data, { emailConfirmedAt: null, resetPasswordToken: null, resetPasswordExpiration: null })
  }
  return data
}

/** Another role or address ends the sessions of the account; the log keeps what was changed, not to what. */
export const followChange: CollectionAfterChangeHook<User> = async ({ context, doc, operation, previousDoc, req }) => {
  const isNew = (field: 'name' | 'email' | 'role') => operation === 'update' && doc[field] !== previousDoc?.[field]
  if (isNew('email') || isNew('role')) await endSessions(req, doc.id)
  if (!req.user) return
  const changed = [isNew('name') && 'Name', isNew('email') && 'E-Mail-Adresse', isNew('role') && 'Rolle']
  const names = [...changed, context.choosesPassword && 'Passwort'].filter(Boolean).join(', ')
  if (operation === 'create') await recordAudit(req, 'Konto angelegt', `Konten ${doc.id}`)
  else if (names) await recordAudit(req, `Konto geändert: ${names}`, `Konten ${doc.id}`)
}

export const noteDeletion: CollectionAfterDeleteHook = async ({ id, req }) => {
  if (req.user) await recordAudit(req, 'Konto gelöscht', `Konten ${id}`)
}

const lastAdministrator =
  'Dies ist das letzte Konto mit der Rolle Administration. Geben Sie zuerst einem anderen Konto diese Rolle.'
const othersPassword =
  'Ein Passwort wählt nur, wem das Konto gehört: über „Passwort vergessen?“ auf der Seite zum Anmelden.'

/** A wrong one counts as an attempt to sign in. */
async function checkPassword(req: PayloadRequest, given: string) {
  const account = req.user && (await find(req, req.user.id))
  if (!account) return
  if (!given) refuseField(req, 'currentPassword', 'Bitte geben Sie Ihr aktuelles Passwort ein.')
  if (!(await mayTryPassword(req, account.email, () => Promise.resolve(account))))
    refuseField(req, 'currentPassword', 'Zu viele Versuche. Bitte warten Sie eine Viertelstunde.')
  if (!(await verifyPassword(given, account)))
    refuseField(req, 'currentPassword', 'Das ist nicht Ihr aktuelles Passwort.')
  await triedRightPassword(req, account.email)
}

const find = (req: PayloadRequest, id: number | string) =>
  req.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: Number(id) } }, req })

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

function refuseField(req: PayloadRequest, path: string, message: string): never {
  throw new ValidationError({ collection: 'users', errors: [{ path, message }], req }, req.t)
}

function refuse(req: PayloadRequest, status: number, message: string): never {
  throw new APIError(message, status, null, true)
}
