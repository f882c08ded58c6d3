import {
  type CheckboxField,
  type DateField,
  type Field,
  type NumberField,
  type TextField,
  type TextFieldSingleValidation,
  type TextareaField,
  type UploadField,
} from 'payload'
import { text } from 'payload/shared'
import { isPhone } from '../../lib/contact-link.ts'
import { berlinYear } from '../../lib/berlin.ts'
import { isWebAddress } from '../../lib/links.ts'
import { nobody } from './access.ts'
import { refuseUnsafe } from './safe-links.ts'

type Help = { name: string; label: string; help: string }

const berlin = {
  defaultTimezone: 'Europe/Berlin',
  supportedTimezones: [{ label: 'Berlin', value: 'Europe/Berlin' }],
}

/** A moment as people in Berlin read it; stored in UTC beside its zone. */
export const moment = ({
  name,
  label,
  help,
  position,
  ...rest
}: Help & { position?: 'sidebar' } & Pick<
    Partial<DateField>,
    'required' | 'index' | 'disableDuplicate'
  >): DateField => ({
  name,
  type: 'date',
  label,
  timezone: { ...berlin, override: ({ baseField }) => ({ ...baseField, label: `${label}: Zeitzone` }) },
  admin: {
    description: help,
    position,
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd.MM.yyyy HH:mm', timeIntervals: 5 },
  },
  ...rest,
})

/** A fact that the server writes and people only read. */
export const serverField = {
  access: { create: nobody, update: nobody },
  admin: { readOnly: true },
}

/** One line of text, localized. */
export const line = ({
  name,
  label,
  help,
  ...rest
}: Help &
  Pick<TextField, 'required' | 'maxLength' | 'localized'> & { validate?: TextFieldSingleValidation }): TextField =>
  ({ name, type: 'text', label, localized: true, maxLength: 200, admin: { description: help }, ...rest }) as TextField

/** A telephone number that a phone can dial. */
export const phoneField = (help: string) =>
  line({
    name: 'phone',
    label: 'Telefon',
    help,
    localized: false,
    maxLength: 40,
    validate: (value, options) =>
      !value || isPhone(value)
        ? text(value, options)
        : 'Bitte geben Sie nur eine Telefonnummer ein, zum Beispiel: 030 1234567',
  })

/** A few sentences without formatting, localized. */
export const sentences = ({
  name,
  label,
  help,
  ...rest
}: Help & Pick<Partial<TextareaField>, 'required' | 'maxLength'>): TextareaField => ({
  name,
  type: 'textarea',
  label,
  localized: true,
  maxLength: 400,
  admin: { description: help },
  ...rest,
})

/** The address of a website. */
export const webAddress = (name: string, label: string, help: string, required = false): TextField => ({
  name,
  type: 'text',
  label,
  required,
  maxLength: 400,
  validate: (value: string | null | undefined) =>
    value
      ? isWebAddress(value) || 'Bitte geben Sie eine vollständige Adresse mit https:// ein, die es geben kann.'
      : !required || 'Bitte ausfüllen.',
  hooks: { beforeChange: [refuseUnsafe] },
  admin: { description: help },
})

export const titleField = (example: string) =>
  line({
    name: 'title',
    label: 'Titel',
    help: `Höchstens 120 Zeichen, zum Beispiel: ${example}`,
    required: true,
    maxLength: 120,
  })

export const teaserField = sentences({
  name: 'teaser',
  label: 'Anreißer',
  help: 'Ein bis zwei selbst geschriebene Sätze, höchstens 240 Zeichen, zum Beispiel: Wer Geflüchteten hilft, braucht Geld und Kontakte. Ein Abend bringt beides zusammen.',
  required: true,
  maxLength: 240,
})

export const imageField: UploadField = {
  name: 'image',
  type: 'upload',
  relationTo: 'media',
  label: 'Bild',
  admin: {
    description: 'Querformat, zum Beispiel ein Foto der Veranstaltung. Ohne Bild erscheint eine Zeichnung.',
  },
}

export const topicsField: Field = {
  name: 'topics',
  type: 'relationship',
  relationTo: 'topics',
  hasMany: true,
  label: 'Themen',
  admin: { position: 'sidebar', description: 'Ein bis drei passende Themen, zum Beispiel: Digitale Zivilgesellschaft' },
}

export const publishedAt = moment({
  name: 'publishedAt',
  label: 'Öffentlich ab',
  help: 'Leer: sofort beim Veröffentlichen. In der Zukunft: erscheint von selbst, zum Beispiel 02.12.2026 10:00.',
  position: 'sidebar',
  index: true,
  disableDuplicate: true,
})

/** The year in Berlin of another field, kept by the server: lists are filtered by it. */
export const yearOf = (date: 'publishedAt' | 'start'): NumberField => ({
  name: 'year',
  type: 'number',
  disableDuplicate: true,
  label: 'Jahr',
  index: true,
  access: { create: nobody, update: nobody },
  admin: { hidden: true },
  hooks: {
    beforeChange: [
      ({ data, originalDoc }) => {
        const { [date]: moment } = { ...originalDoc, ...data }
        return moment ? berlinYear(moment) : null
      },
    ],
  },
})

/** Invented content of the first run is marked on the page and listed on the start page of the admin. */
export const isExample: CheckboxField = {
  name: 'isExample',
  type: 'checkbox',
  label: 'Beispielinhalt',
  defaultValue: false,
  index: true,
  admin: {
    position: 'sidebar',
    description:
      'Nur für Erfundenes, zum Beispiel zum Ausprobieren: Die Seite trägt dann den Hinweis „Beispiel“. Entfernen Sie den Haken, sobald der Inhalt echt ist.',
  },
}

export const positionField: Field = {
  name: 'position',
  type: 'number',
  label: 'Reihenfolge',
  required: true,
  defaultValue: 100,
  index: true,
  admin: { position: 'sidebar', step: 10, description: 'Kleinere Zahlen stehen vorn, zum Beispiel: 10' },
}
