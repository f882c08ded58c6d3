import {
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, RichTextField, TextFieldSingleValidation } from 'payload'
import { isLinkTarget } from '../../lib/links.ts'
import { refuseUnsafeLinks } from './safe-links.ts'

const validateTarget: TextFieldSingleValidation = (value, { siblingData }) => {
  const { linkType } = siblingData as { linkType?: string }
  if (linkType === 'internal' || isLinkTarget(value)) return true
  return 'Bitte geben Sie eine vollständige Adresse ein, zum Beispiel https://www.example.org oder mailto:name@example.org.'
}

const linkHelp: Record<string, string> = {
  text: 'Wohin der Link führt, in wenigen Worten, zum Beispiel: Programm der Werkstatt',
  url: 'Vollständig, zum Beispiel: https://www.example.org oder mailto:name@example.org',
  doc: 'Zum Beispiel: Kontakt',
}

const plainFeatures = [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  UnorderedListFeature(),
  OrderedListFeature(),
  LinkFeature({
    enabledCollections: ['posts', 'events', 'topics', 'pages'],
    disableAutoLinks: true,
    fields: ({ defaultFields }) =>
      defaultFields
        .filter((field) => field.name !== 'newTab')
        .map((field) => {
          const description = linkHelp[field.name ?? '']
          const admin = description ? { ...field.admin, description } : field.admin
          return { ...field, admin, ...(field.name === 'url' && { validate: validateTarget }) } as typeof field
        }),
  }),
  InlineToolbarFeature(),
  FixedToolbarFeature(),
]

const plainEditor = lexicalEditor({ features: plainFeatures })

const quote: Block = {
  slug: 'quote',
  labels: { singular: 'Zitat', plural: 'Zitate' },
  fields: [
    {
      name: 'text',
      type: 'textarea',
      label: 'Zitat',
      required: true,
      maxLength: 600,
      admin: { description: 'Wörtlich und ohne Anführungszeichen, zum Beispiel: Endlich reden wir miteinander.' },
    },
    {
      name: 'source',
      type: 'text',
      label: 'Wer hat das gesagt?',
      maxLength: 160,
      admin: { description: 'Name und Funktion, zum Beispiel: Teilnehmerin der elften Innovationswerkstatt' },
    },
  ],
}

const figure: Block = {
  slug: 'figure',
  labels: { singular: 'Bild', plural: 'Bilder' },
  fields: [
    {
      name: 'image',
      type: 'upload',
      relationTo: 'media',
      label: 'Bild',
      required: true,
      admin: { description: 'Ein hochgeladenes Bild, zum Beispiel ein Foto vom Workshop-Tisch.' },
    },
    {
      name: 'caption',
      type: 'text',
      label: 'Bildunterschrift',
      maxLength: 240,
      admin: { description: 'Was ist zu sehen und warum? Zum Beispiel: Ergebnisse der zweiten Arbeitsgruppe.' },
    },
  ],
}

const infoBox: Block = {
  slug: 'infoBox',
  labels: { singular: 'Infokasten', plural: 'Infokästen' },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: 'Überschrift',
      required: true,
      maxLength: 80,
      admin: { description: 'Kurz und sachlich, zum Beispiel: So können Sie mitmachen' },
    },
    {
      name: 'content',
      type: 'richText',
      label: 'Text',
      required: true,
      editor: plainEditor,
      admin: { description: 'Zwei bis fünf Sätze, zum Beispiel Termine oder eine Erklärung.' },
    },
  ],
}

const file: Block = {
  slug: 'file',
  labels: { singular: 'Datei zum Herunterladen', plural: 'Dateien zum Herunterladen' },
  fields: [
    {
      name: 'document',
      type: 'upload',
      relationTo: 'documents',
      label: 'Datei',
      required: true,
      admin: { description: 'Ein PDF aus den Dateien, zum Beispiel das Protokoll der Werkstatt.' },
    },
  ],
}

const fullEditor = lexicalEditor({
  features: [
    ...plainFeatures,
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BlocksFeature({ blocks: [quote, figure, infoBox, file] }),
  ],
})

type RichTextOptions = { name: string; label: string; help: string; required?: boolean }

/** The long text of a document: headings, lists, links, quotes, images, info boxes, files. */
export const richText = ({ name, label, help, required = false }: RichTextOptions): RichTextField => ({
  name,
  type: 'richText',
  label,
  required,
  localized: true,
  editor: fullEditor,
  hooks: { beforeChange: [refuseUnsafeLinks] },
  admin: { description: help },
})

/** A short text with paragraphs, lists and links only. */
export const plainRichText = (options: RichTextOptions): RichTextField => ({
  ...richText(options),
  editor: plainEditor,
})
