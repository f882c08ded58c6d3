import type { CollectionConfig } from 'payload'
import { administrators, nobody } from './parts/access.ts'
import { recordLook } from './audit-log.ts'
import { exportButton, exportOf } from './endpoints/exports.ts'
import { serverField } from './parts/fields.ts'
import { formatMoment } from '../lib/format.ts'

/** An address that has ordered the newsletter, confirmed or not yet. Whoever leaves is deleted. */
export const Subscribers: CollectionConfig = {
  slug: 'subscribers',
  labels: { singular: 'Abonnement', plural: 'Abonnements' },
  access: { create: nobody, read: administrators, update: nobody, delete: nobody, unlock: nobody },
  admin: {
    group: 'Newsletter',
    useAsTitle: 'email',
    defaultColumns: ['email', 'status', 'requestedAt', 'confirmedAt'],
    description:
      'Nur lesbar. Jeder Blick hierher wird im Protokoll vermerkt. Löschen Sie Personen über „Auskunft und Löschung“, zum Beispiel auf deren Bitte.',
    hideAPIURL: true,
    components: { beforeListTable: exportButton },
  },
  defaultSort: '-requestedAt',
  fields: [
    { ...serverField, name: 'email', type: 'email', label: 'E-Mail', required: true },
    { ...serverField, name: 'key', type: 'text', label: 'Kennung', required: true, unique: true, index: true },
    {
      ...serverField,
      name: 'status',
      type: 'select',
      label: 'Stand',
      required: true,
      defaultValue: 'pending',
      options: [
        { label: 'Noch nicht bestätigt', value: 'pending' },
        { label: 'Bestätigt', value: 'confirmed' },
      ],
      index: true,
    },
    { ...serverField, name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true, label: 'Themen' },
    { ...serverField, name: 'onlyEvents', type: 'checkbox', label: 'Nur Veranstaltungen', defaultValue: false },
    { ...serverField, name: 'requestedAt', type: 'date', label: 'Bestellt am', required: true, index: true },
    { ...serverField, name: 'confirmedAt', type: 'date', label: 'Bestätigt am' },
    { ...serverField, name: 'consent', type: 'number', label: 'Nummer des Nachweises' },
    { ...serverField, name: 'softBounces', type: 'number', label: 'Vorübergehend unzustellbar', defaultValue: 0 },
    { name: 'nonce', type: 'text', hidden: true, access: { read: () => false } },
    { name: 'tokenHash', type: 'text', index: true, hidden: true, access: { read: () => false } },
    { name: 'tokenExpiresAt', type: 'date', hidden: true, access: { read: () => false } },
  ],
  hooks: { afterOperation: [recordLook] },
  endpoints: [
    exportOf('subscribers', {
      'E-Mail': ({ email }) => email,
      Stand: ({ status }) => (status === 'confirmed' ? 'Bestätigt' : 'Noch nicht bestätigt'),
      'Nur Veranstaltungen': ({ onlyEvents }) => (onlyEvents ? 'Ja' : 'Nein'),
      'Bestellt am': ({ requestedAt }) => formatMoment(requestedAt, ''),
      'Bestätigt am': ({ confirmedAt }) => formatMoment(confirmedAt, ''),
    }),
  ],
  lockDocuments: false,
  graphQL: false,
}
