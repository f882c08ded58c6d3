import type { CollectionConfig } from 'payload'
import { nobody, publishers } from './access.ts'
import { recordReading } from './audit-log.ts'
import { answerFields, noteAnswer } from './answers.ts'
import { serverField } from './fields.ts'

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
  hooks: { beforeChange: [noteAnswer], afterRead: [recordReading('contact-messages')] },
  lockDocuments: false,
  graphQL: false,
}
