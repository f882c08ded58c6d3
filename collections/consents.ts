import type { CollectionConfig } from 'payload'
import { administrators, nobody } from './parts/access.ts'
import { serverField } from './parts/fields.ts'

/** The proof that one address ordered the newsletter: what was asked for, in which words, and when it ended. */
export const Consents: CollectionConfig = {
  slug: 'consents',
  labels: { singular: 'Einwilligung', plural: 'Einwilligungen' },
  access: { create: nobody, read: administrators, update: nobody, delete: nobody, unlock: nobody },
  admin: {
    group: 'Newsletter',
    useAsTitle: 'id',
    defaultColumns: ['id', 'requestedAt', 'confirmedAt', 'endedAt', 'endReason'],
    description:
      'Nachweise ohne Adressen. Welcher zu wem gehört, sagt „Auskunft und Löschung“, zum Beispiel bei einer Beschwerde.',
    hideAPIURL: true,
  },
  defaultSort: '-requestedAt',
  fields: [
    { ...serverField, name: 'key', type: 'text', label: 'Kennung der Adresse', required: true, index: true },
    { ...serverField, name: 'requestedAt', type: 'date', label: 'Bestellt am', required: true },
    { ...serverField, name: 'confirmedAt', type: 'date', label: 'Bestätigt am' },
    { ...serverField, name: 'endedAt', type: 'date', label: 'Beendet am', index: true },
    {
      ...serverField,
      name: 'endReason',
      type: 'select',
      label: 'Beendet durch',
      options: [
        { label: 'Abmeldung', value: 'unsubscribed' },
        { label: 'Nicht bestätigt', value: 'unconfirmed' },
        { label: 'Unzustellbar', value: 'bounced' },
        { label: 'Beschwerde', value: 'complaint' },
        { label: 'Löschung', value: 'erased' },
      ],
    },
    { ...serverField, name: 'wordingVersion', type: 'text', label: 'Fassung des Wortlauts', required: true },
    { ...serverField, name: 'wording', type: 'textarea', label: 'Wortlaut im Formular', required: true },
    { ...serverField, name: 'formAddress', type: 'text', label: 'Adresse des Formulars', required: true },
    { ...serverField, name: 'mailVersion', type: 'text', label: 'Fassung der Bestätigungsmail', required: true },
  ],
  lockDocuments: false,
  graphQL: false,
}
