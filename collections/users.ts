import type { CollectionConfig } from 'payload'
import { accountEndpoints } from './endpoints/accounts.ts'
import {
  askForPassword,
  followChange,
  forgetConfirmation,
  inTurn,
  keepAdministrator,
  noteDeletion,
  readEmail,
  refuseFirstUserOverHttp,
  refuseWeakPassword,
} from './parts/account-rules.ts'
import { addressConfirmation, addressEndpoints } from './endpoints/confirmed-address.ts'
import { administrators, administratorsField, nobody, ownAccount, staff } from './parts/access.ts'
import { serverField } from './parts/fields.ts'
import { env } from '../lib/env.ts'
import { cappedRefresh, idleSeconds, lockOnLogout } from '../lib/accounts/sessions.ts'
import { isSecure } from '../lib/session-cookie.ts'
import { keepServerFacts } from './parts/publication.ts'

/** A person of the office who works in the admin. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Konto', plural: 'Konten' },
  auth: {
    tokenExpiration: idleSeconds,
    // A counter of the account would let anybody lock its owner out; attempts are counted by network (lib/limits).
    maxLoginAttempts: 0,
    cookies: { sameSite: 'Strict', secure: isSecure(env.SITE_URL) },
  },
  access: {
    create: administrators,
    read: staff,
    update: ownAccount,
    delete: administrators,
    unlock: nobody,
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
    addressConfirmation,
    {
      name: 'currentPassword',
      type: 'text',
      label: 'Aktuelles Passwort',
      virtual: true,
      admin: {
        condition: (_, __, { operation }) => operation === 'update',
        description:
          'Nur nötig, wenn Sie ein Passwort oder eine E-Mail-Adresse ändern: das Passwort, mit dem Sie sich angemeldet haben.',
        disableListColumn: true,
        disableListFilter: true,
        components: { Field: '/components/admin/CurrentPassword.tsx#CurrentPassword' },
      },
    },
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
    {
      ...serverField,
      name: 'emailConfirmedAt',
      type: 'date',
      label: 'E-Mail-Adresse bestätigt am',
      admin: {
        readOnly: true,
        description: 'Wann ein Link aus einer Mail an diese Adresse benutzt wurde, zum Beispiel: 25.11.2026',
      },
    },
  ],
  hooks: {
    beforeOperation: [
      keepServerFacts,
      readEmail,
      refuseFirstUserOverHttp,
      inTurn,
      askForPassword,
      refuseWeakPassword,
      keepAdministrator,
    ],
    beforeChange: [forgetConfirmation],
    afterChange: [followChange],
    afterDelete: [noteDeletion],
    afterLogout: [lockOnLogout],
    refresh: [cappedRefresh],
  },
  endpoints: [...accountEndpoints, ...addressEndpoints],
  disableBulkEdit: true,
  disableBulkDelete: true,
  graphQL: false,
}
