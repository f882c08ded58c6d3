import { APIError, type CollectionBeforeChangeHook, type CollectionConfig } from 'payload'
import { lockIssue } from '../lib/newsletter/release.ts'
import { query } from '../lib/payload/transaction.ts'
import { nobody, readNewsletters, staff, changeNewsletter } from './parts/access.ts'
import { line, moment, sentences, serverField } from './parts/fields.ts'
import { newsletterSteps } from './endpoints/newsletter-steps.ts'
import { keepServerFacts } from './parts/publication.ts'
import { plainRichText } from './parts/rich-text.ts'

/**
 * Whoever writes on an issue is one of its authors, and none of these may release it. The row is locked and read anew:
 * somebody may have released it, or written on it too, since this change began.
 */
const noteAuthors: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (!req.user) return data
  if (operation === 'create') return { ...data, authors: [req.user.id] }
  const id: number = originalDoc.id
  await lockIssue(req, id)
  const { rows } = await query<{ state: string; authors: number[] }>(
    req,
    `select n.state, array(select users_id from newsletters_rels r where r.parent_id = n.id and r.path = 'authors') as authors
     from newsletters n where n.id = $1`,
    [id],
  )
  const [row] = rows
  if (row?.state !== 'draft') throw new APIError('Diese Ausgabe ist inzwischen freigegeben.', 409, null, true)
  return { ...data, authors: [...new Set([...row.authors, req.user.id])] }
}

/** One issue of the newsletter: written, released by a second person, sent once. */
export const Newsletters: CollectionConfig = {
  slug: 'newsletters',
  labels: { singular: 'Newsletter-Ausgabe', plural: 'Newsletter-Ausgaben' },
  access: {
    create: staff,
    read: readNewsletters,
    update: changeNewsletter,
    delete: changeNewsletter,
    unlock: nobody,
  },
  admin: {
    group: 'Newsletter',
    useAsTitle: 'subject',
    defaultColumns: ['subject', 'state', 'sendAt', 'sentAt'],
    description:
      'Aus Beiträgen, Veranstaltungen und eigenen Worten, zum Beispiel: Newsletter im Mai. Freigeben muss eine zweite Person.',
    hideAPIURL: true,
  },
  defaultSort: '-createdAt',
  fields: [
    {
      name: 'steps',
      type: 'ui',
      admin: { components: { Field: '/components/admin/NewsletterSteps.tsx#NewsletterSteps' } },
    },
    line({
      name: 'subject',
      label: 'Betreff',
      help: 'Höchstens 90 Zeichen, zum Beispiel: Wer darf mitreden? Die zwölfte Innovationswerkstatt',
      required: true,
      localized: false,
      maxLength: 90,
    }),
    {
      ...sentences({
        name: 'preheader',
        label: 'Vorschauzeile',
        help: 'Ein Satz, den Mailprogramme neben dem Betreff zeigen, zum Beispiel: Anmelden bis 20. Mai',
        maxLength: 120,
      }),
      localized: false,
    },
    {
      ...plainRichText({
        name: 'content',
        label: 'Eigene Worte',
        help: 'Zum Beispiel ein Gruß und worum es diesmal geht.',
      }),
      localized: false,
    },
    {
      name: 'items',
      type: 'relationship',
      label: 'Beiträge und Veranstaltungen',
      relationTo: ['events', 'posts'],
      hasMany: true,
      maxRows: 20,
      filterOptions: { _status: { equals: 'published' } },
      admin: {
        description:
          'In dieser Reihenfolge, nur Veröffentlichtes; Titel, Anreißer und Termin kommen von dort, zum Beispiel die nächste Werkstatt.',
        isSortable: true,
      },
    },
    moment({
      name: 'sendAt',
      label: 'Versand am',
      help: 'Leer: zehn Minuten nach der Freigabe. Zum Beispiel: 03.05.2027 09:00',
      position: 'sidebar',
    }),
    {
      ...serverField,
      name: 'state',
      type: 'select',
      label: 'Stand',
      required: true,
      defaultValue: 'draft',
      index: true,
      options: [
        { label: 'Entwurf', value: 'draft' },
        { label: 'Freigegeben', value: 'released' },
        { label: 'Angehalten vor dem Versand', value: 'held' },
        { label: 'Wird versandt', value: 'sending' },
        { label: 'Angehalten', value: 'paused' },
        { label: 'Versandt', value: 'sent' },
      ],
      // In the list only: on the form the steps say it, and they keep up.
      admin: { readOnly: true, condition: () => false },
    },
    { ...serverField, name: 'slug', type: 'text', label: 'Adresse', unique: true, admin: { hidden: true } },
    {
      ...serverField,
      name: 'authors',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      label: 'Geschrieben von',
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      ...serverField,
      name: 'releasedBy',
      type: 'relationship',
      relationTo: 'users',
      label: 'Freigegeben von',
      admin: { readOnly: true, position: 'sidebar' },
    },
    { ...serverField, name: 'releasedAt', type: 'date', label: 'Freigegeben am', admin: { hidden: true } },
    { ...serverField, name: 'checkedAt', type: 'date', label: 'Hinweise gesehen am', admin: { hidden: true } },
    { ...serverField, name: 'startedAt', type: 'date', label: 'Versand begonnen', admin: { hidden: true } },
    { ...serverField, name: 'sentAt', type: 'date', label: 'Versandt am', index: true, admin: { hidden: true } },
    { ...serverField, name: 'recipients', type: 'number', label: 'Empfänger', admin: { hidden: true } },
  ],
  hooks: { beforeOperation: [keepServerFacts], beforeChange: [noteAuthors] },
  endpoints: newsletterSteps,
  disableDuplicate: true,
  graphQL: false,
}
