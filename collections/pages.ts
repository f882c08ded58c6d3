import { APIError, type CollectionBeforeOperationHook, type CollectionConfig } from 'payload'
import { hasPublished, nobody, readContent, staff, deleteContent } from './access.ts'
import { isExample, line, publishedAt, sentences, slug, titleField } from './fields.ts'
import { previewAddress } from './preview.ts'
import { contentHooks, versions, type WriteArgs } from './publishing.ts'
import { richText } from './rich-text.ts'
import { usesFields } from './uses.ts'

/** Pages the site cannot do without; each stands at an address of the code. */
const fixedPages = [
  { label: 'Startseite', value: 'home' },
  { label: 'Aktuelles', value: 'aktuelles' },
  { label: 'Themen', value: 'themen' },
  { label: 'Team', value: 'team' },
  { label: 'Kontakt', value: 'kontakt' },
  { label: 'Impressum', value: 'impressum' },
  { label: 'Datenschutz', value: 'datenschutz' },
  { label: 'Barrierefreiheit', value: 'barrierefreiheit' },
]

const isFixed = { key: { exists: true } }
const isHome = (data: { key?: string }) => data.key === 'home'

/** The law wants some pages always there: they are neither withdrawn nor deleted, by nobody. */
const keepFixedPages: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' && operation !== 'delete') return args
  const { id, where, draft, data } = args as WriteArgs
  const withdraws = operation === 'delete' || data?.deletedAt || (data?._status === 'draft' && !draft)
  const target = where ?? { id: { equals: id } }
  if (withdraws && (await hasPublished(req, 'pages', { and: [target, isFixed] }))) {
    throw new APIError(
      'Diese Seite ist fester Teil der Website und kann nicht zurückgezogen oder gelöscht werden.',
      403,
      null,
      true,
    )
  }
  return args
}

/** A page of the site; those with a key belong to it for good. */
export const Pages: CollectionConfig = {
  slug: 'pages',
  labels: { singular: 'Seite', plural: 'Seiten' },
  access: {
    create: staff,
    read: readContent,
    readVersions: staff,
    update: staff,
    delete: deleteContent('pages'),
    unlock: nobody,
  },
  admin: {
    group: 'Inhalte',
    useAsTitle: 'title',
    defaultColumns: ['title', 'key', '_status', 'updatedAt'],
    description: 'Startseite, Kontakt, Impressum und alle weiteren festen Texte.',
    preview: previewAddress('pages'),
    hideAPIURL: true,
  },
  defaultSort: 'title',
  defaultPopulate: { title: true, slug: true, key: true },
  fields: [
    titleField('Über die Innovationswerkstatt'),
    sentences({
      name: 'lead',
      label: 'Einleitung',
      help: 'Ein bis zwei Sätze unter der Überschrift, zum Beispiel: Rufen Sie uns an oder schreiben Sie uns.',
    }),
    richText({ name: 'content', label: 'Text', help: 'Der Text der Seite, zum Beispiel die Angaben im Impressum.' }),
    {
      name: 'ways',
      type: 'array',
      label: 'Wege zum Mitmachen',
      labels: { singular: 'Weg', plural: 'Wege' },
      localized: true,
      maxRows: 6,
      admin: {
        condition: isHome,
        description: 'Nur auf der Startseite, zum Beispiel: Austauschen, Mitdenken, Netzwerk, Mitmachen',
      },
      fields: [
        line({
          name: 'heading',
          label: 'Überschrift',
          help: 'Zum Beispiel: Mitdenken',
          required: true,
          localized: false,
          maxLength: 60,
        }),
        {
          name: 'text',
          type: 'textarea',
          label: 'Text',
          required: true,
          maxLength: 400,
          admin: { description: 'Zwei bis drei Sätze, zum Beispiel: Bringen Sie Ihre Ideen ein.' },
        },
        {
          type: 'row',
          fields: [
            line({
              name: 'linkLabel',
              label: 'Linktext',
              help: 'Darf leer bleiben, zum Beispiel: Nächste Veranstaltung ansehen',
              localized: false,
            }),
            {
              name: 'linkTarget',
              type: 'text',
              label: 'Linkziel',
              validate: (value: string | null | undefined) =>
                !value ||
                /^(\/(?!\/)|https:\/\/)\S*$/.test(value) ||
                'Bitte eine Adresse wie /kontakt oder https://www.example.org eingeben.',
              admin: { description: 'Zum Beispiel: /aktuelles' },
            },
          ],
        },
      ],
    },
    slug('/'),
    {
      name: 'key',
      type: 'select',
      label: 'Fester Platz',
      options: fixedPages,
      unique: true,
      access: { create: nobody, update: nobody },
      admin: {
        position: 'sidebar',
        readOnly: true,
        description: 'Seiten mit festem Platz bleiben immer bestehen, zum Beispiel: Impressum',
      },
    },
    {
      ...publishedAt,
      validate: (value: unknown, { data }: { data: { key?: string } }) =>
        !value ||
        !data.key ||
        new Date(String(value)) <= new Date() ||
        'Eine feste Seite kann nicht erst in Zukunft öffentlich werden.',
    },
    isExample,
    ...usesFields,
  ],
  hooks: { ...contentHooks, beforeOperation: [...contentHooks.beforeOperation, keepFixedPages] },
  versions,
  trash: true,
  graphQL: false,
}
