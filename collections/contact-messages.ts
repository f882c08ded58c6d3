import type { CollectionConfig } from 'payload'
import { nobody, publishers } from './parts/access.ts'
import { recordLook } from './audit-log.ts'
import { answerFields, noteAnswer } from './parts/answers.ts'
import { exportButton, exportOf } from './endpoints/exports.ts'
import { serverField } from './parts/fields.ts'
import { keepServerFacts } from './parts/publication.ts'
import { formatMoment } from '../lib/format.ts'

/** What somebody wrote to the office with the form on the contact page. */
export const ContactMessages: CollectionConfig = {
  slug: 'contact-messages',
  labels: { singular: 'Anfrage', plural: 'Anfragen' },
  access: { create: nobody, read: publishers, update: publishers, delete: nobody, unlock: nobody },
  admin: {
    group: 'Post',
    useAsTitle: 'receipt',
    defaultColumns: ['receipt', 'createdAt', 'name', 'state'],
    description: 'Aus dem Formular auf „Kontakt“, zum Beispiel eine Frage zur Werkstatt. Wird nach Ablauf gelöscht.',
    hideAPIURL: true,
    components: { beforeListTable: exportButton },
  },
  defaultSort: '-createdAt',
  fields: [
    { ...serverField, name: 'receipt', type: 'text', label: 'Nummer', required: true, unique: true, index: true },
    { ...serverField, name: 'name', type: 'text', label: 'Name' },
    { ...serverField, name: 'email', type: 'email', label: 'E-Mail', required: true },
    { ...serverField, name: 'key', type: 'text', label: 'Kennung der Adresse', index: true, admin: { hidden: true } },
    { ...serverField, name: 'message', type: 'textarea', label: 'Nachricht', required: true },
    ...answerFields,
  ],
  hooks: { beforeOperation: [keepServerFacts], beforeChange: [noteAnswer], afterOperation: [recordLook] },
  endpoints: [
    exportOf('contact-messages', {
      Nummer: ({ receipt }) => receipt,
      'Eingegangen am': ({ createdAt }) => formatMoment(createdAt, ''),
      Name: ({ name }) => name,
      'E-Mail': ({ email }) => email,
      Nachricht: ({ message }) => message,
      Stand: ({ state }) => (state === 'answered' ? 'Beantwortet' : 'Offen'),
      'Beantwortet am': ({ answeredAt }) => formatMoment(answeredAt, ''),
      Notiz: ({ note }) => note,
    }),
  ],
  lockDocuments: false,
  graphQL: false,
}
