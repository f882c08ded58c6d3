import type { CollectionConfig } from 'payload'
import { deleteContent, nobody, readContent, staff, updateContent } from './parts/access.ts'
import {
  imageField,
  isExample,
  line,
  moment,
  publishedAt,
  teaserField,
  titleField,
  topicsField,
  yearOf,
} from './parts/fields.ts'
import { previewAddress } from './parts/preview.ts'
import { contentHooks, versions } from './parts/publication.ts'
import { contentEndpoints } from './parts/restore-version.ts'
import { richText } from './parts/rich-text.ts'
import { slug } from './parts/slug-field.ts'
import { usesFields } from './parts/usage.ts'

/** A piece of news: a report, an announcement, a hint. */
export const Posts: CollectionConfig = {
  slug: 'posts',
  labels: { singular: 'Beitrag', plural: 'Beiträge' },
  access: {
    create: staff,
    read: readContent,
    readVersions: staff,
    update: updateContent,
    delete: deleteContent('posts'),
    unlock: nobody,
  },
  admin: {
    group: 'Inhalte',
    useAsTitle: 'title',
    defaultColumns: ['title', 'publishedAt', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'teaser'],
    description: 'Neuigkeiten und Berichte unter „Aktuelles“, zum Beispiel: Das war die elfte Innovationswerkstatt',
    preview: previewAddress('posts'),
    hideAPIURL: true,
  },
  defaultSort: '-publishedAt',
  defaultPopulate: { title: true, slug: true },
  fields: [
    titleField('Das war die elfte Innovationswerkstatt'),
    teaserField,
    imageField,
    richText({
      name: 'content',
      label: 'Text',
      help: 'Der ganze Beitrag. Überschriften gliedern ihn, zum Beispiel: „Was wir gelernt haben“.',
      required: true,
    }),
    {
      name: 'changes',
      type: 'array',
      label: 'Öffentliche Änderungshinweise',
      labels: { singular: 'Änderung', plural: 'Änderungen' },
      disableDuplicate: true,
      admin: {
        initCollapsed: true,
        description:
          'Was nach der Veröffentlichung berichtigt wurde; steht unter dem Beitrag, zum Beispiel: Uhrzeit korrigiert.',
      },
      fields: [
        moment({
          name: 'date',
          label: 'Geändert am',
          help: 'Tag der Änderung, zum Beispiel 02.05.2026.',
          required: true,
        }),
        line({ name: 'note', label: 'Hinweis', help: 'Ein Satz, zum Beispiel: Uhrzeit korrigiert.', required: true }),
      ],
    },
    slug('/aktuelles/'),
    publishedAt,
    yearOf('publishedAt'),
    topicsField,
    {
      name: 'authors',
      type: 'relationship',
      relationTo: 'team-members',
      hasMany: true,
      label: 'Verfasst von',
      admin: { position: 'sidebar', description: 'Personen aus dem Team, zum Beispiel: Anna Beispiel' },
    },
    isExample,
    ...usesFields,
  ],
  hooks: contentHooks,
  endpoints: contentEndpoints,
  versions,
  trash: true,
  graphQL: false,
}
