import type { Field } from 'payload'
import { line, webAddress } from './fields.ts'

const clock = /^([01]\d|2[0-3]):[0-5]\d$/
const clockTime = (value: string | null | undefined) =>
  !value || clock.test(value) || 'Bitte schreiben Sie die Uhrzeit als 18:10.'

export const programmeField: Field = {
  name: 'programme',
  type: 'array',
  label: 'Programm',
  labels: { singular: 'Programmpunkt', plural: 'Programmpunkte' },
  localized: true,
  validate: (rows) => {
    const times = (rows as { time?: string }[] | undefined)?.map((row) => row.time ?? '') ?? []
    const wrong = times.findIndex((time, index) => index > 0 && time < (times[index - 1] ?? ''))
    return wrong < 0 || `Programmpunkt ${wrong + 1} beginnt vor dem Punkt darüber. Bitte ordnen Sie nach der Uhrzeit.`
  },
  admin: {
    initCollapsed: true,
    description: 'Der Ablauf nach Uhrzeit, zum Beispiel: 18:00 Begrüßung',
    components: { RowLabel: '/components/admin/RowLabel.tsx#RowLabel' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'time',
          type: 'text',
          label: 'Uhrzeit',
          required: true,
          validate: (value: string | null | undefined) => (value ? clockTime(value) : 'Bitte nennen Sie die Uhrzeit.'),
          admin: { width: '25%', description: 'Zum Beispiel: 18:10' },
        },
        {
          name: 'endTime',
          type: 'text',
          label: 'Bis',
          validate: clockTime,
          admin: { width: '25%', description: 'Darf leer bleiben, zum Beispiel: 18:30' },
        },
      ],
    },
    line({
      name: 'title',
      label: 'Was passiert',
      help: 'Zum Beispiel: Vorstellung Allianz ukrainischer Organisationen',
      required: true,
      localized: false,
    }),
    {
      name: 'speakers',
      type: 'array',
      label: 'Mitwirkende',
      labels: { singular: 'Person', plural: 'Personen' },
      admin: {
        description:
          'Wer spricht oder leitet? So, wie es an diesem Tag gilt, zum Beispiel mehrere Personen nacheinander.',
        components: { RowLabel: '/components/admin/RowLabel.tsx#RowLabel' },
      },
      fields: [
        {
          type: 'row',
          fields: [
            line({ name: 'name', label: 'Name', help: 'Zum Beispiel: Lea Winnig', required: true, localized: false }),
            line({
              name: 'function',
              label: 'Funktion',
              help: 'Zum Beispiel: ukrainische Aktivistin',
              localized: false,
            }),
          ],
        },
        {
          type: 'row',
          fields: [
            line({
              name: 'organisation',
              label: 'Organisation',
              help: 'Genau in deren Schreibweise, zum Beispiel: place/making',
              localized: false,
            }),
            webAddress('organisationUrl', 'Website der Organisation', 'Zum Beispiel: https://www.der-paritaetische.de'),
          ],
        },
      ],
    },
  ],
}
