import type { CollectionConfig } from 'payload'
import { nobody, publishers } from './parts/access.ts'
import { recordLook } from './audit-log.ts'
import { answerFields, noteAnswer } from './parts/answers.ts'
import { exportButton, exportOf } from './endpoints/exports.ts'
import { serverField } from './parts/fields.ts'
import { keepServerFacts } from './parts/publication.ts'
import { formatMoment } from '../lib/format.ts'

/** Somebody could not use a part of the site. The law gives one month to answer (BGG § 12b, BITV § 7). */
export const BarrierReports: CollectionConfig = {
  slug: 'barrier-reports',
  labels: { singular: 'Gemeldete Barriere', plural: 'Gemeldete Barrieren' },
  access: { create: nobody, read: publishers, update: publishers, delete: nobody, unlock: nobody },
  admin: {
    group: 'Post',
    useAsTitle: 'receipt',
    defaultColumns: ['receipt', 'dueAt', 'page', 'state', 'createdAt'],
    description:
      'Aus „Barriere melden“. Das Gesetz verlangt eine Antwort binnen eines Monats, zum Beispiel per E-Mail.',
    hideAPIURL: true,
    components: { beforeListTable: exportButton },
  },
  defaultSort: 'dueAt',
  fields: [
    { ...serverField, name: 'receipt', type: 'text', label: 'Nummer', required: true, unique: true, index: true },
    { ...serverField, name: 'dueAt', type: 'date', label: 'Zu beantworten bis', required: true, index: true },
    { ...serverField, name: 'page', type: 'text', label: 'Seite' },
    { ...serverField, name: 'description', type: 'textarea', label: 'Was nicht ging', required: true },
    { ...serverField, name: 'email', type: 'email', label: 'E-Mail' },
    { ...serverField, name: 'key', type: 'text', label: 'Kennung der Adresse', index: true, admin: { hidden: true } },
    { ...serverField, name: 'remindedDays', type: 'number', admin: { hidden: true } },
    ...answerFields,
  ],
  hooks: { beforeOperation: [keepServerFacts], beforeChange: [noteAnswer], afterOperation: [recordLook] },
  endpoints: [
    exportOf('barrier-reports', {
      Nummer: ({ receipt }) => receipt,
      'Eingegangen am': ({ createdAt }) => formatMoment(createdAt, ''),
      'Zu beantworten bis': ({ dueAt }) => formatMoment(dueAt, ''),
      Seite: ({ page }) => page,
      'Was nicht ging': ({ description }) => description,
      'E-Mail': ({ email }) => email,
      Stand: ({ state }) => (state === 'answered' ? 'Beantwortet' : 'Offen'),
      'Beantwortet am': ({ answeredAt }) => formatMoment(answeredAt, ''),
      Notiz: ({ note }) => note,
    }),
  ],
  lockDocuments: false,
  graphQL: false,
}
