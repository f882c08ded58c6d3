import { type CollectionBeforeOperationHook, type CollectionConfig, Forbidden, ValidationError } from 'payload'
import { administrators, administratorsField, ownAccount, staff } from './access.ts'
import { toEmail } from '../lib/email-address.ts'
import { env } from '../lib/env.ts'
import { keepServerFacts, type WriteArgs } from './publishing.ts'

const shortestPassword = 12

/** The start command creates the first account; over HTTP only a person with an account creates another. */
const refuseFirstUserOverHttp: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'create' && req.payloadAPI !== 'local' && !req.user) throw new Forbidden(req.t)
  return args
}

/** Payload itself is content with three characters. */
const refuseShortPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { password } = (args as WriteArgs).data ?? {}
  const sets = operation === 'create' || operation === 'update' || operation === 'resetPassword'
  if (sets && typeof password === 'string' && password.length < shortestPassword) {
    const message = `Bitte wählen Sie ein Passwort mit mindestens ${shortestPassword} Zeichen.`
    throw new ValidationError({ collection: 'users', errors: [{ path: 'password', message }], req }, req.t)
  }
  return args
}

/** Whoever signs in may write an international domain either way. */
const readEmail: CollectionBeforeOperationHook = ({ args }) => {
  const { data } = args as { data?: { email?: unknown } }
  if (typeof data?.email === 'string') data.email = toEmail(data.email) ?? data.email
  return args
}

/** A person of the office who works in the admin. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Konto', plural: 'Konten' },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    forgotPassword: {
      generateEmailSubject: () => 'Neues Passwort für die Website',
      generateEmailHTML: (args) =>
        `<a href="${env.SITE_URL}/admin/reset/${args?.token ?? ''}">Neues Passwort wählen</a>`,
    },
    cookies: { sameSite: 'Strict', secure: env.SITE_URL.startsWith('https:') },
  },
  access: {
    create: administrators,
    read: staff,
    update: ownAccount,
    delete: administrators,
    unlock: administrators,
    admin: ({ req }) => Boolean(req.user),
  },
  admin: {
    group: 'Büro',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role'],
    description: 'Wer sich hier anmelden darf und mit welcher Rolle, zum Beispiel: Redaktion',
    hideAPIURL: true,
  },
  defaultSort: 'name',
  fields: [
    {
      name: 'name',
      type: 'text',
      label: 'Name',
      required: true,
      maxLength: 120,
      admin: { description: 'Vor- und Nachname, zum Beispiel: Anna Beispiel' },
    },
    {
      name: 'role',
      type: 'select',
      label: 'Rolle',
      required: true,
      defaultValue: 'redaktion',
      saveToJWT: true,
      access: { create: administratorsField, update: administratorsField },
      options: [
        { label: 'Administration (alles)', value: 'administration' },
        { label: 'Freigabe (schreibt und veröffentlicht)', value: 'freigabe' },
        { label: 'Redaktion (schreibt Entwürfe)', value: 'redaktion' },
      ],
      admin: { description: 'Zum Beispiel „Redaktion“ für alle, die schreiben, aber nicht veröffentlichen.' },
    },
  ],
  hooks: { beforeOperation: [keepServerFacts, readEmail, refuseFirstUserOverHttp, refuseShortPassword] },
  graphQL: false,
}
