import type { CollectionConfig } from 'payload'
import { deleteContent, nobody, readContent, staff, updateContent } from './parts/access.ts'
import { isExample, line, positionField, publishedAt, sentences, titleField } from './parts/fields.ts'
import { previewAddress } from './parts/preview.ts'
import { contentHooks, versions } from './parts/publication.ts'
import { contentEndpoints } from './parts/restore-version.ts'
import { plainRichText } from './parts/rich-text.ts'
import { slug } from './parts/slug-field.ts'
import { usesFields } from './parts/usage.ts'

/** A subject the office works on, told in sections. */
export const Topics: CollectionConfig = {
  slug: 'topics',
  labels: { singular: 'Thema', plural: 'Themen' },
  access: {
    create: staff,
    read: readContent,
    readVersions: staff,
    update: updateContent,
    delete: deleteContent('topics'),
    unlock: nobody,
  },
  admin: {
    group: 'Inhalte',
    useAsTitle: 'title',
    defaultColumns: ['title', 'position', '_status'],
    description:
      'Woran das Büro arbeitet. Beiträge und Veranstaltungen gehören dazu, zum Beispiel zu: Digitale Zivilgesellschaft',
    preview: previewAddress('topics'),
    hideAPIURL: true,
  },
  defaultSort: 'position',
  defaultPopulate: { title: true, shortTitle: true, slug: true, colour: true, sign: true },
  fields: [
    titleField('Begleitender Sozialstaat für die digitale Gesellschaft'),
    line({
      name: 'shortTitle',
      label: 'Kurztitel',
      help: 'Für Filter und Listen, zum Beispiel: Sozialstaat',
      required: true,
      maxLength: 40,
    }),
    sentences({
      name: 'lead',
      label: 'Einleitung',
      help: 'Ein bis zwei Sätze, zum Beispiel: Staatliche Leistungen sollen dort ankommen, wo sie gebraucht werden.',
      required: true,
    }),
    {
      name: 'sections',
      type: 'array',
      label: 'Abschnitte',
      labels: { singular: 'Abschnitt', plural: 'Abschnitte' },
      localized: true,
      minRows: 1,
      admin: {
        description: 'Zum Beispiel „Was wir beobachten“ und „Was wir tun“.',
        components: { RowLabel: '/components/admin/RowLabel.tsx#RowLabel' },
      },
      fields: [
        {
          name: 'key',
          type: 'text',
          label: 'Schlüssel',
          required: true,
          maxLength: 40,
          validate: (value: string | null | undefined) =>
            /^[a-z][a-z-]*$/.test(value ?? '') ||
            'Bitte nur Kleinbuchstaben und Bindestriche, zum Beispiel: beobachten',
          admin: {
            description: 'Bleibt gleich, auch wenn die Überschrift sich ändert, zum Beispiel: beobachten oder tun',
          },
        },
        line({
          name: 'heading',
          label: 'Überschrift',
          help: 'Zum Beispiel: Was wir beobachten',
          required: true,
          localized: false,
          maxLength: 80,
        }),
        {
          ...plainRichText({
            name: 'content',
            label: 'Text',
            help: 'Ein bis drei Absätze, zum Beispiel eine Beobachtung aus Beratungsstellen.',
            required: true,
          }),
          localized: false,
        },
      ],
    },
    slug('/themen/'),
    positionField,
    {
      name: 'colour',
      type: 'select',
      label: 'Farbe',
      required: true,
      defaultValue: 'petrol',
      options: [
        { label: 'Koralle', value: 'koralle' },
        { label: 'Bernstein', value: 'bernstein' },
        { label: 'Moos', value: 'moos' },
        { label: 'Petrol', value: 'petrol' },
        { label: 'Azur', value: 'azur' },
        { label: 'Pflaume', value: 'pflaume' },
      ],
      admin: { position: 'sidebar', description: 'Jedes Thema hat eine eigene, zum Beispiel: Petrol' },
    },
    {
      name: 'sign',
      type: 'select',
      label: 'Zeichen',
      required: true,
      defaultValue: 'netz',
      options: [
        { label: 'Netz', value: 'netz' },
        { label: 'Stufen', value: 'stufen' },
        { label: 'Gespräch', value: 'gespraech' },
        { label: 'Begleitung', value: 'begleitung' },
        { label: 'Waage', value: 'waage' },
        { label: 'Brücke', value: 'bruecke' },
      ],
      admin: { position: 'sidebar', description: 'Die gezeichnete Marke des Themas, zum Beispiel: Netz' },
    },
    publishedAt,
    isExample,
    ...usesFields,
  ],
  hooks: contentHooks,
  endpoints: contentEndpoints,
  versions,
  trash: true,
  graphQL: false,
}
