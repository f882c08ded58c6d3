import type { CollectionBeforeChangeHook, Field } from 'payload'
import { serverField } from './fields.ts'

/** How far the office is with something that somebody wrote. */
export const answerFields: Field[] = [
  {
    name: 'state',
    type: 'select',
    label: 'Stand',
    required: true,
    defaultValue: 'open',
    index: true,
    options: [
      { label: 'Offen', value: 'open' },
      { label: 'Beantwortet', value: 'answered' },
    ],
    admin: {
      description: 'Nach Ihrer Antwort auf „Beantwortet“ stellen, zum Beispiel nach einem Anruf.',
      position: 'sidebar',
    },
  },
  {
    name: 'note',
    type: 'textarea',
    label: 'Notiz',
    maxLength: 2000,
    admin: { description: 'Nur für das Büro, zum Beispiel: am Telefon geklärt', position: 'sidebar' },
  },
  {
    ...serverField,
    name: 'answeredAt',
    type: 'date',
    label: 'Beantwortet am',
    admin: { readOnly: true, position: 'sidebar' },
  },
]

/** The moment of the answer comes from the server. */
export const noteAnswer: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (data.state === 'answered' && originalDoc?.state !== 'answered')
    return { ...data, answeredAt: new Date().toISOString() }
  return data.state === 'open' ? { ...data, answeredAt: null } : data
}
