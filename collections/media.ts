import path from 'node:path'
import type { CollectionConfig, ImageSize } from 'payload'
import { env } from '../lib/env.ts'
import { mostPixels } from '../lib/uploads/picture.ts'
import { nobody, publishers, readUploads, staff, updateUploads } from './parts/access.ts'
import { line, webAddress } from './parts/fields.ts'
import { keepServerFacts } from './parts/publication.ts'
import { keepFileFacts, keepReplacedFiles, remakePicture, safeHeaders } from './parts/uploaded-files.ts'
import { publicFrom } from './parts/usage.ts'

const widths = [480, 960, 1600]

/** A picture narrower than the largest size gets its AVIF as wide as itself, so that it is never shown from a smaller one. */
const sizes: ImageSize[] = widths.flatMap((width) => [
  {
    name: `avif${width}`,
    width,
    withoutEnlargement: width === widths.at(-1) || undefined,
    formatOptions: { format: 'avif', options: { quality: 52, effort: 2 } },
  },
  { name: `jpeg${width}`, width, formatOptions: { format: 'jpeg', options: { quality: 76, mozjpeg: true } } },
])

const share: ImageSize = {
  name: 'share',
  width: 1200,
  height: 630,
  withoutEnlargement: false,
  formatOptions: { format: 'jpeg', options: { quality: 80, mozjpeg: true } },
}

/** A picture with what the law and people who cannot see it need to know about it. */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Bild', plural: 'Bilder' },
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
    defaultColumns: ['filename', 'title', 'alt', 'author', 'updatedAt'],
    listSearchableFields: ['title', 'alt', 'author'],
    description:
      'Bilder bis 20 MB als JPEG, PNG oder WebP. Verborgene Angaben, zum Beispiel der Aufnahmeort, werden entfernt.',
    hideAPIURL: true,
  },
  defaultSort: '-updatedAt',
  upload: {
    staticDir: path.join(env.DATA_DIR, 'media'),
    // AVIF only because Payload checks the smaller copies against this list too; `remakePicture` refuses it as an upload.
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    imageSizes: [...sizes, share],
    adminThumbnail: 'jpeg480',
    constructorOptions: { limitInputPixels: mostPixels },
    crop: false,
    focalPoint: false,
    pasteURL: false,
    modifyResponseHeaders: safeHeaders,
  },
  fields: [
    line({
      name: 'title',
      label: 'Bezeichnung',
      help: 'Nur hier zum Wiederfinden, zum Beispiel: Werkstatt April 2022, Gruppentisch',
      required: true,
      localized: false,
      maxLength: 120,
    }),
    {
      name: 'decorative',
      type: 'checkbox',
      label: 'Nur schmückend',
      defaultValue: false,
      admin: { description: 'Gesetzt: Das Bild sagt nichts, was nicht auch im Text steht, zum Beispiel ein Muster.' },
    },
    {
      ...line({
        name: 'alt',
        label: 'Alternativtext',
        help: 'Was ist zu sehen? Zum Beispiel: Sechs Menschen beugen sich über eine Karte.',
      }),
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
        (siblingData as { decorative?: boolean }).decorative === true ||
        (typeof value === 'string' && value.trim() !== '') ||
        'Bitte beschreiben Sie das Bild oder setzen Sie den Haken „Nur schmückend“.',
      admin: {
        condition: (data) => data.decorative !== true,
        description:
          'Was ist zu sehen? Höchstens 200 Zeichen, zum Beispiel: Sechs Menschen beugen sich über eine Karte.',
      },
    } as CollectionConfig['fields'][number],
    line({
      name: 'author',
      label: 'Urheber:in',
      help: 'Wer hat das Bild gemacht? Zum Beispiel: Štefan Štefančík',
      required: true,
      localized: false,
    }),
    {
      type: 'row',
      fields: [
        line({
          name: 'source',
          label: 'Quelle',
          help: 'Zum Beispiel: Unsplash oder Innovationsbüro',
          required: true,
          localized: false,
        }),
        webAddress(
          'sourceUrl',
          'Adresse der Quelle',
          'Darf leer bleiben, zum Beispiel: https://unsplash.com/@cikstefan',
        ),
      ],
    },
    {
      name: 'licence',
      type: 'select',
      label: 'Lizenz',
      required: true,
      options: [
        { label: 'Eigenes Bild, alle Rechte beim Büro', value: 'own' },
        { label: 'Eigene Zeichnung, ohne Bildnachweis', value: 'drawing' },
        { label: 'Nutzung mit Erlaubnis', value: 'permission' },
        { label: 'Unsplash-Lizenz', value: 'unsplash' },
        { label: 'CC0 / gemeinfrei', value: 'cc0' },
        { label: 'CC BY 4.0', value: 'cc-by-4' },
        { label: 'CC BY-SA 4.0', value: 'cc-by-sa-4' },
      ],
      admin: { description: 'Unter welchen Bedingungen dürfen wir das Bild zeigen? Zum Beispiel: Unsplash-Lizenz' },
    },
    {
      name: 'people',
      type: 'select',
      label: 'Sind Personen erkennbar?',
      required: true,
      defaultValue: 'none',
      options: [
        { label: 'Nein', value: 'none' },
        { label: 'Ja, Einwilligung liegt vor', value: 'consent' },
        { label: 'Ja, noch ohne Einwilligung', value: 'missing' },
      ],
      admin: { description: 'Erkennbare Menschen müssen einwilligen, zum Beispiel auf einem Gruppenfoto.' },
    },
    {
      name: 'rightsUntil',
      type: 'date',
      label: 'Nutzbar bis',
      admin: {
        date: { pickerAppearance: 'dayOnly', displayFormat: 'dd.MM.yyyy' },
        description: 'Leer: unbegrenzt. Zum Beispiel: 31.12.2028',
      },
    },
    publicFrom,
  ],
  hooks: { beforeOperation: [keepServerFacts, keepFileFacts, remakePicture, keepReplacedFiles] },
  trash: true,
  graphQL: false,
}
