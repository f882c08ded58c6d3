import type { DateFieldValidation, Field } from 'payload'
import { text } from 'payload/shared'
import { contactHref } from '../../lib/contact-link.ts'
import { line, moment, sentences, webAddress } from './fields.ts'
import { refuseOtherHosts } from './registration-hosts.ts'

const isOnSite = (data: Record<string, unknown>) => data.mode !== 'online'
const isStreamed = (data: Record<string, unknown>) => data.mode === 'online' || data.mode === 'hybrid'

export const placeField: Field = {
  name: 'place',
  type: 'group',
  label: 'Ort',
  admin: { condition: isOnSite, description: 'Wohin kommen die Gäste? Zum Beispiel: alte Kantine Wedding, Berlin' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          ...line({ name: 'name', label: 'Name des Ortes', help: 'Zum Beispiel: alte Kantine Wedding' }),
          validate: (value: unknown, { data }: { data: unknown }) =>
            Boolean(value) || !isOnSite(data as Record<string, unknown>) || 'Bitte nennen Sie den Ort.',
        } as Field,
        line({
          name: 'street',
          label: 'Straße und Hausnummer',
          help: 'Zum Beispiel: Uferstraße 8-11',
          localized: false,
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        line({
          name: 'postalCode',
          label: 'Postleitzahl',
          help: 'Zum Beispiel: 13357',
          localized: false,
          maxLength: 10,
        }),
        line({ name: 'city', label: 'Stadt', help: 'Zum Beispiel: Berlin', localized: false }),
      ],
    },
  ],
}

export const streamField: Field = {
  name: 'stream',
  type: 'group',
  label: 'Stream',
  admin: {
    condition: isStreamed,
    description: 'Wie sehen Gäste zu Hause zu? Zum Beispiel über einen Link ohne Anmeldung.',
  },
  fields: [
    webAddress(
      'url',
      'Öffentliche Adresse des Streams',
      'Leer, wenn Gäste den Link nach der Anmeldung erhalten; sonst zum Beispiel https://stream.example.org',
    ),
  ],
}

const closesAfterOpening: DateFieldValidation = (value, { siblingData }) => {
  const { opensAt } = siblingData as { opensAt?: string }
  return (
    !value || !opensAt || new Date(value) > new Date(opensAt) || 'Das Ende der Anmeldung muss nach ihrem Anfang liegen.'
  )
}

const registrationLink = webAddress(
  'url',
  'Adresse der Anmeldung',
  'Zum Beispiel: https://pretix.eu/innovationsbuero/ukraine/',
)

export const registrationField: Field = {
  name: 'registration',
  type: 'group',
  label: 'Anmeldung',
  admin: { description: 'Wo und wie lange melden sich Gäste an? Zum Beispiel bei pretix bis zum Vorabend.' },
  fields: [
    {
      ...registrationLink,
      disableDuplicate: true,
      hooks: { beforeChange: [...(registrationLink.hooks?.beforeChange ?? []), refuseOtherHosts] },
    } as Field,
    {
      type: 'row',
      fields: [
        moment({
          name: 'opensAt',
          label: 'Anmelden ab',
          help: 'Leer: ab sofort. Zum Beispiel 01.04.2022 09:00.',
          disableDuplicate: true,
        }),
        {
          ...moment({
            name: 'closesAt',
            label: 'Anmelden bis',
            help: 'Leer: bis zum Beginn. Zum Beispiel 27.04.2022 12:00.',
          }),
          disableDuplicate: true,
          validate: closesAfterOpening,
        },
        {
          name: 'price',
          type: 'number',
          label: 'Preis in Euro',
          min: 0,
          max: 10000,
          admin: { description: '0 bedeutet kostenfrei, leer bedeutet unbekannt, zum Beispiel: 15' },
        },
      ],
    },
  ],
}

const provision = (name: string, label: string, condition?: typeof isOnSite): Field => ({
  name,
  type: 'select',
  label,
  required: true,
  defaultValue: 'unclear',
  options: [
    { label: 'ja', value: 'yes' },
    { label: 'nein', value: 'no' },
    { label: 'noch nicht geklärt', value: 'unclear' },
  ],
  admin: { width: '33%', condition, description: `Zum Beispiel „ja“, wenn ${label} zugesagt ist.` },
})

/** What people with disabilities must know before they decide to come; "not yet clear" is an answer, blank is not. */
export const eventAccessField: Field = {
  name: 'access',
  type: 'group',
  label: 'Barrierefreiheit vor Ort und im Stream',
  admin: { description: 'Gäste entscheiden danach, ob sie kommen können. Zum Beispiel: Rollstuhlzugang „ja“.' },
  fields: [
    {
      type: 'row',
      fields: [
        provision('wheelchair', 'Zugang mit Rollstuhl', isOnSite),
        provision('signLanguage', 'Dolmetschen in Gebärdensprache'),
        provision('captions', 'Schriftdolmetschen'),
        provision('inductionLoop', 'Induktionsanlage', isOnSite),
        provision('easyLanguage', 'Leichte Sprache'),
        provision('assistance', 'Assistenz vor Ort', isOnSite),
      ],
    },
    sentences({ name: 'note', label: 'Hinweis', help: 'Zum Beispiel: Der Aufzug liegt am Seiteneingang.' }),
    {
      type: 'row',
      fields: [
        line({
          name: 'contact',
          label: 'Wen fragen?',
          help: 'E-Mail oder Telefon, zum Beispiel: barrierefrei@example.org',
          localized: false,
          validate: (value, options) =>
            !value || contactHref(value) !== undefined
              ? text(value, options)
              : 'Bitte geben Sie nur eine E-Mail-Adresse oder eine Telefonnummer ein, zum Beispiel: 030 1234567',
        }),
        moment({
          name: 'askUntil',
          label: 'Bedarf anmelden bis',
          help: 'Zum Beispiel zwei Wochen vorher: 14.04.2022 12:00.',
          disableDuplicate: true,
        }),
      ],
    },
  ],
}

export const cancelledField: Field = {
  name: 'cancellation',
  type: 'group',
  label: 'Absage',
  admin: {
    description:
      'Die Seite bleibt bestehen und sagt als Erstes, dass die Veranstaltung ausfällt, zum Beispiel wegen Krankheit.',
  },
  fields: [
    {
      name: 'isCancelled',
      type: 'checkbox',
      label: 'Die Veranstaltung fällt aus',
      defaultValue: false,
      disableDuplicate: true,
      admin: { description: 'Die Anmeldung verschwindet sofort, zum Beispiel bei einer Absage am selben Tag.' },
    },
    {
      ...sentences({
        name: 'sentence',
        label: 'Begründung in einem Satz',
        help: 'Zum Beispiel: Die Referentin ist erkrankt; wir suchen einen neuen Termin.',
        maxLength: 300,
      }),
      disableDuplicate: true,
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
        Boolean(value) ||
        !(siblingData as { isCancelled?: boolean }).isCancelled ||
        'Bitte sagen Sie in einem Satz, warum.',
    } as Field,
  ],
}
