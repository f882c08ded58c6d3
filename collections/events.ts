import type { CollectionBeforeValidateHook, CollectionConfig, DateFieldValidation } from 'payload'
import { berlinDate, endOfBerlinDay, startOfBerlinDay } from '../lib/berlin.ts'
import { deleteContent, nobody, readContent, staff, updateContent } from './parts/access.ts'
import { cancelledField, eventAccessField, placeField, registrationField, streamField } from './parts/event-fields.ts'
import {
  imageField,
  isExample,
  moment,
  publishedAt,
  teaserField,
  titleField,
  topicsField,
  yearOf,
} from './parts/fields.ts'
import { previewAddress } from './parts/preview.ts'
import { programmeField } from './parts/programme-field.ts'
import { contentHooks, versions } from './parts/publication.ts'
import { contentEndpoints } from './parts/restore-version.ts'
import { richText } from './parts/rich-text.ts'
import { slug } from './parts/slug-field.ts'
import { usesFields } from './parts/usage.ts'

const endAfterStart: DateFieldValidation = (value, { data }) => {
  const { start, isAllDay } = data as Period
  if (!value || !start) return true
  if (isAllDay) return berlinDate(value) >= berlinDate(start) || 'Das Ende darf nicht vor dem Beginn liegen.'
  return new Date(value) > new Date(start) || 'Das Ende muss nach dem Beginn liegen.'
}

type Period = { start?: string; end?: string | null; isAllDay?: boolean | null }

/** An all-day event takes its days whole: all that asks whether it has begun or is over goes on comparing instants. */
const spanWholeDays: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const { isAllDay, start, end }: Period = { ...originalDoc, ...data }
  if (!isAllDay || !isDate(start) || (end && !isDate(end))) return data
  return { ...data, start: startOfBerlinDay(start).toISOString(), end: endOfBerlinDay(end || start).toISOString() }
}

const isDate = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value))

/** Something that takes place at a time: on site, as a stream or both. */
export const Events: CollectionConfig = {
  slug: 'events',
  labels: { singular: 'Veranstaltung', plural: 'Veranstaltungen' },
  access: {
    create: staff,
    read: readContent,
    readVersions: staff,
    update: updateContent,
    delete: deleteContent('events'),
    unlock: nobody,
  },
  admin: {
    group: 'Inhalte',
    useAsTitle: 'title',
    defaultColumns: ['title', 'start', 'mode', '_status'],
    listSearchableFields: ['title', 'teaser'],
    description:
      'Termine mit Ort, Anmeldung und Programm, zum Beispiel: Ausprobierwerkstatt. Vergangene bleiben im Archiv.',
    preview: previewAddress('events'),
    hideAPIURL: true,
  },
  defaultSort: '-start',
  defaultPopulate: { title: true, slug: true },
  fields: [
    titleField('Wie können wir den Geflüchteten aus der Ukraine helfen?'),
    teaserField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Termin und Ort',
          fields: [
            {
              type: 'row',
              fields: [
                moment({
                  name: 'start',
                  label: 'Beginn',
                  help: 'Zeit in Berlin, zum Beispiel 28.04.2022 18:00.',
                  required: true,
                  index: true,
                  disableDuplicate: true,
                }),
                {
                  ...moment({ name: 'end', label: 'Ende', help: 'Darf leer bleiben, zum Beispiel 28.04.2022 20:30.' }),
                  disableDuplicate: true,
                  validate: endAfterStart,
                },
              ],
            },
            {
              name: 'isAllDay',
              type: 'checkbox',
              label: 'Ganztägig',
              defaultValue: false,
              admin: {
                description:
                  'Es zählen nur die Tage, ohne Uhrzeit; ohne Ende dauert sie einen Tag. Zum Beispiel bei einem Kongress.',
              },
            },
            {
              name: 'mode',
              type: 'radio',
              label: 'Wo findet sie statt?',
              required: true,
              defaultValue: 'onSite',
              options: [
                { label: 'Vor Ort', value: 'onSite' },
                { label: 'Online', value: 'online' },
                { label: 'Vor Ort und im Stream', value: 'hybrid' },
              ],
              admin: {
                layout: 'horizontal',
                description: 'Zum Beispiel „Vor Ort und im Stream“, wenn man auch zu Hause zusehen kann.',
              },
            },
            placeField,
            streamField,
          ],
        },
        {
          label: 'Beschreibung',
          fields: [
            imageField,
            richText({
              name: 'content',
              label: 'Beschreibung',
              help: 'Worum geht es, für wen, was nehmen Gäste mit? Zum Beispiel: „Drei Ziele verbinden wir mit dem Abend.“',
              required: true,
            }),
          ],
        },
        { label: 'Programm', fields: [programmeField] },
        { label: 'Anmeldung', fields: [registrationField] },
        { label: 'Barrierefreiheit', fields: [eventAccessField] },
        { label: 'Absage', fields: [cancelledField] },
      ],
    },
    slug('/veranstaltungen/'),
    publishedAt,
    yearOf('start'),
    topicsField,
    {
      name: 'report',
      type: 'relationship',
      relationTo: 'posts',
      label: 'Bericht',
      disableDuplicate: true,
      admin: {
        position: 'sidebar',
        description:
          'Der Beitrag, der über die Veranstaltung berichtet, zum Beispiel: Das war die elfte Innovationswerkstatt',
      },
    },
    isExample,
    ...usesFields,
  ],
  hooks: { ...contentHooks, beforeValidate: [spanWholeDays] },
  endpoints: contentEndpoints,
  versions,
  trash: true,
  graphQL: false,
}
