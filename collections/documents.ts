import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { env } from '../lib/env.ts'
import { nobody, publishers, readUploads, staff, updateUploads } from './parts/access.ts'
import { namedAfterTitle } from './parts/download-name.ts'
import { line } from './parts/fields.ts'
import { keepServerFacts } from './parts/publication.ts'
import { checkDocument, keepFileFacts, keepReplacedFiles, safeHeaders } from './parts/uploaded-files.ts'
import { publicFrom } from './parts/usage.ts'

/** A PDF to download, with what readers must know before they open it. */
export const Documents: CollectionConfig = {
  slug: 'documents',
  labels: { singular: 'Datei', plural: 'Dateien' },
  access: {
    create: staff,
    read: readUploads,
    update: updateUploads,
    delete: publishers,
    unlock: nobody,
  },
  admin: {
    group: 'Bilder und Dateien',
    useAsTitle: 'title',
    defaultColumns: ['title', 'filesize', 'accessibility', 'updatedAt'],
    description:
      'PDF bis 20 MB, zum Beispiel ein Protokoll. Besser als jedes PDF ist eine Seite mit dem gleichen Text.',
    hideAPIURL: true,
  },
  defaultSort: '-updatedAt',
  upload: {
    staticDir: path.join(env.DATA_DIR, 'documents'),
    mimeTypes: ['application/pdf'],
    pasteURL: false,
    handlers: namedAfterTitle,
    modifyResponseHeaders: ({ headers }) => {
      safeHeaders({ headers }).set('Content-Disposition', 'attachment')
      return headers
    },
  },
  fields: [
    line({
      name: 'title',
      label: 'Titel',
      help: 'So heißt der Link, zum Beispiel: Protokoll der elften Innovationswerkstatt',
      required: true,
      maxLength: 120,
    }),
    {
      name: 'language',
      type: 'select',
      label: 'Sprache',
      required: true,
      defaultValue: 'de',
      options: [
        { label: 'Deutsch', value: 'de' },
        { label: 'Englisch', value: 'en' },
      ],
      admin: { description: 'In welcher Sprache ist die Datei? Zum Beispiel: Deutsch' },
    },
    {
      name: 'accessibility',
      type: 'select',
      label: 'Barrierefreiheit',
      required: true,
      options: [
        { label: 'Geprüft und barrierefrei', value: 'accessible' },
        { label: 'Nicht barrierefrei', value: 'inaccessible' },
      ],
      admin: { description: 'Steht neben dem Link, zum Beispiel „nicht barrierefrei“ bei einem eingescannten Brief.' },
    },
    publicFrom,
  ],
  hooks: { beforeOperation: [keepServerFacts, keepFileFacts, checkDocument, keepReplacedFiles] },
  trash: true,
  graphQL: false,
}
