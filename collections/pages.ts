import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
} from 'payload'
import { isLinkTarget } from '../lib/links.ts'
import { deleteContent, hasPublished, nobody, readContent, staff, updateContent } from './parts/access.ts'
import { isExample, line, publishedAt, sentences, titleField } from './parts/fields.ts'
import { previewAddress } from './parts/preview.ts'
import { contentHooks, versions, type WriteArgs } from './parts/publication.ts'
import { contentEndpoints } from './parts/restore-version.ts'
import { richText } from './parts/rich-text.ts'
import { refuseUnsafe } from './parts/safe-links.ts'
import { slug } from './parts/slug-field.ts'
import { usesFields } from './parts/usage.ts'

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

/** The law wants some pages always there: nobody deletes them … */
const keepFixedPages: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id, where, draft, data } = args as WriteArgs
  if (operation === 'update' || operation === 'restoreVersion') {
    req.context.isDraftSave = draft && data?._status !== 'published' && (data?.deletedAt ?? null) === null
  }
  const target = where ?? { id: { equals: id } }
  if (operation === 'delete' && (await hasPublished(req, 'pages', { and: [target, isFixed] }))) refuseWithdrawal()
  return args
}

/** … and nobody withdraws them: whatever door a change takes, the row it leaves is public. */
const keepFixedPagesPublic: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !originalDoc?.key || req.context.isDraftSave) return data
  const { _status, publishedAt, deletedAt } = { ...originalDoc, ...data }
  const isOut = _status === 'published' && new Date(publishedAt) <= new Date() && (deletedAt ?? null) === null
  if (!isOut) refuseWithdrawal()
  return data
}

function refuseWithdrawal(): never {
  throw new APIError(
    'Diese Seite ist fester Teil der Website und kann nicht zurückgezogen oder gelöscht werden.',
    403,
    null,
    true,
  )
}

/** A page of the site; those with a key belong to it for good. */
export const Pages: CollectionConfig = {
  slug: 'pages',
  labels: { singular: 'Seite', plural: 'Seiten' },
  access: {
    create: staff,
    read: readContent,
    readVersions: staff,
    update: updateContent,
    delete: deleteContent('pages'),
    unlock: nobody,
  },
  admin: {
    group: 'Inhalte',
    useAsTitle: 'title',
    defaultColumns: ['title', 'key', '_status', 'updatedAt'],
    description: 'Feste Texte der Website, zum Beispiel: Startseite, Kontakt oder Impressum',
    preview: previewAddress('pages'),
    hideAPIURL: true,
  },
  defaultSort: '-updatedAt',
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
        components: { RowLabel: '/components/admin/RowLabel.tsx#RowLabel' },
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
                (/^(\/|https:)/.test(value) && isLinkTarget(value)) ||
                'Bitte eine Adresse wie /kontakt oder https://www.example.org eingeben.',
              hooks: { beforeChange: [refuseUnsafe] },
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
      hooks: { beforeDuplicate: [() => null] },
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
  hooks: {
    ...contentHooks,
    beforeOperation: [...contentHooks.beforeOperation, keepFixedPages],
    beforeChange: [...contentHooks.beforeChange, keepFixedPagesPublic],
  },
  endpoints: contentEndpoints,
  versions,
  trash: true,
  graphQL: false,
}
