import type { Field } from 'payload'
import { berlinDaysBetween } from '../../lib/berlin.ts'
import { type ProgrammeTime, programmeDays } from '../../lib/events/programme.ts'
import { line, webAddress } from './fields.ts'

const clock = /^([01]\d|2[0-3]):[0-5]\d$/
const clockTime = (value: string | null | undefined) =>
  !value || clock.test(value) || 'Bitte schreiben Sie die Uhrzeit als 18:10.'

type Period = { start?: string; end?: string | null }

/** Rows follow each other, and none begins on a day after the event. */
function checkOrder(rows: ProgrammeTime[], { start, end }: Period) {
  const days = programmeDays(start ?? new Date(0), rows)
  const keys = rows.map(({ time }, index) => `${String(days[index]).padStart(4, '0')} ${time}`)
  const early = keys.findIndex((key, index) => index > 0 && key < (keys[index - 1] ?? ''))
  if (early >= 0)
    return `Programmpunkt ${early + 1} beginnt vor dem Punkt darüber. Bitte ordnen Sie nach der Uhrzeit oder nennen Sie den Tag.`
  const lasts = start && end ? berlinDaysBetween(start, end) + 1 : Infinity
  const late = days.findIndex((day) => day > lasts)
  return (
    late < 0 ||
    `Programmpunkt ${late + 1} liegt nach dem Ende der Veranstaltung. Bitte prüfen Sie Uhrzeit und Tag oder das Ende.`
  )
}

export const programmeField: Field = {
  name: 'programme',
  type: 'array',
  label: 'Programm',
  labels: { singular: 'Programmpunkt', plural: 'Programmpunkte' },
  localized: true,
  validate: (rows, { data }) => checkOrder((rows ?? []) as ProgrammeTime[], data as Period),
  admin: {
    initCollapsed: true,
    description:
      'Der Ablauf nach Uhrzeit, zum Beispiel: 18:00 Begrüßung. Nach Mitternacht geht es von selbst am nächsten Tag weiter.',
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
        {
          name: 'day',
          type: 'number',
          label: 'Tag',
          min: 1,
          max: 31,
          admin: {
            width: '25%',
            step: 1,
            description: 'Leer: wie der Punkt darüber. Zum Beispiel: 2 für den zweiten Tag der Veranstaltung',
          },
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
