import type { CollectionConfig } from 'payload'
import { administrators, nobody } from './parts/access.ts'
import { serverField } from './parts/fields.ts'

/** An address that must not be written to any more, known by its hash alone. */
export const Suppressions: CollectionConfig = {
  slug: 'suppressions',
  labels: { singular: 'Sperre', plural: 'Sperren' },
  access: { create: nobody, read: administrators, update: nobody, delete: nobody, unlock: nobody },
  admin: {
    group: 'Newsletter',
    useAsTitle: 'id',
    defaultColumns: ['id', 'reason', 'createdAt'],
    description:
      'Adressen, an die nichts mehr geht, zum Beispiel weil es das Postfach nicht gibt. Gespeichert ist nur eine Kennung.',
    hideAPIURL: true,
  },
  defaultSort: '-createdAt',
  fields: [
    { ...serverField, name: 'key', type: 'text', label: 'Kennung der Adresse', required: true, unique: true },
    {
      ...serverField,
      name: 'reason',
      type: 'select',
      label: 'Grund',
      required: true,
      options: [
        { label: 'Postfach gibt es nicht', value: 'hard' },
        { label: 'Fünfmal unzustellbar', value: 'soft' },
        { label: 'Beschwerde', value: 'complaint' },
      ],
    },
  ],
  lockDocuments: false,
  graphQL: false,
}
