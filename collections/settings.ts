import type { DateFieldValidation, Field, GlobalConfig } from 'payload'
import { publishers, readSettings } from './parts/access.ts'
import { imageField, isExample, line, phoneField, sentences, webAddress } from './parts/fields.ts'
import { registrationHostsField } from './parts/registration-hosts.ts'
import { exposeLogo } from './parts/usage.ts'

const email = (name: string, label: string, help: string): Field => ({
  name,
  type: 'email',
  label,
  admin: { description: help },
})

const period = (name: string, label: string, usual: number, longest: number): Field => ({
  name,
  type: 'number',
  label,
  required: true,
  defaultValue: usual,
  min: 1,
  max: longest,
  admin: { description: `Üblich: ${usual}, höchstens ${longest}, zum Beispiel: ${usual}` },
})

const day = (name: string, label: string, help: string, validate?: DateFieldValidation): Field => ({
  name,
  type: 'date',
  label,
  validate,
  admin: { description: help, date: { pickerAppearance: 'dayOnly', displayFormat: 'dd.MM.yyyy' } },
})

/** Ministries lend their logo for a time; it is shown on those days only. */
const logoField: Field = {
  name: 'logo',
  type: 'group',
  label: 'Logo des Ministeriums',
  admin: {
    description:
      'Steht in der Fußzeile und führt zur Website des Ministeriums. Zum Beispiel: „Gefördert vom …“ mit Bundesadler',
  },
  fields: [
    {
      ...imageField,
      label: 'Logo',
      admin: {
        description: 'Auf weißem Grund. Sein Alternativtext nennt das Ministerium, zum Beispiel: Logo des BMBFSFJ',
      },
    },
    {
      type: 'row',
      fields: [
        day('validFrom', 'Zeigen ab', 'Leer: sofort. Zum Beispiel: 01.01.2027'),
        day('validUntil', 'Zeigen bis', 'Leer: unbegrenzt. Zum Beispiel: 31.12.2028', (value, { siblingData }) => {
          const { validFrom } = siblingData as { validFrom?: string | null }
          const isInOrder = !value || !validFrom || new Date(value) >= new Date(validFrom)
          return isInOrder || 'Der letzte Tag darf nicht vor dem ersten liegen.'
        }),
      ],
    },
  ],
}

/** What the whole site says about the office. Navigation is code. */
export const Settings: GlobalConfig = {
  slug: 'settings',
  label: 'Einstellungen',
  access: { read: readSettings, readVersions: publishers, update: publishers },
  admin: {
    group: 'Büro',
    description: 'Was auf jeder Seite steht, zum Beispiel: Name und Telefonnummer des Büros',
    hideAPIURL: true,
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Büro',
          fields: [
            line({
              name: 'officeName',
              label: 'Name des Büros',
              help: 'Zum Beispiel: Innovationsbüro Digitales Leben',
              required: true,
              localized: false,
            }),
            {
              name: 'ministry',
              type: 'group',
              label: 'Ministerium',
              admin: {
                description:
                  'Das Ministerium, dessen Projekt das Büro ist. Namen ändern sich, zum Beispiel im Mai 2025.',
              },
              fields: [
                line({
                  name: 'name',
                  label: 'Name',
                  help: 'Ausgeschrieben, zum Beispiel: Bundesministerium für Bildung, Familie, Senioren, Frauen und Jugend',
                  required: true,
                }),
                line({
                  name: 'abbreviation',
                  label: 'Abkürzung',
                  help: 'Zum Beispiel: BMBFSFJ',
                  required: true,
                  localized: false,
                  maxLength: 20,
                }),
                webAddress('href', 'Website', 'Zum Beispiel: https://www.bmbfsfj.bund.de/'),
                logoField,
              ],
            },
            {
              name: 'operator',
              type: 'group',
              label: 'Betrieb',
              admin: { description: 'Wer das Büro im Auftrag betreibt, zum Beispiel: iRights.Lab' },
              fields: [
                line({
                  name: 'name',
                  label: 'Name',
                  help: 'Zum Beispiel: iRights.Lab',
                  required: true,
                  localized: false,
                }),
                webAddress('href', 'Website', 'Zum Beispiel: https://irights-lab.de/'),
                sentences({
                  name: 'description',
                  label: 'Beschreibung',
                  help: 'Zwei Sätze, zum Beispiel: Das iRights.Lab ist ein unabhängiger Think Tank.',
                  required: true,
                }),
              ],
            },
          ],
        },
        {
          label: 'Kontakt',
          fields: [
            {
              name: 'contact',
              type: 'group',
              label: 'Kontakt',
              admin: {
                description: 'Erscheint auf „Kontakt“ und in der Fußzeile, zum Beispiel Telefon und Anschrift.',
              },
              fields: [
                phoneField('Zum Beispiel: 030 0000000'),
                email('email', 'E-Mail', 'Zum Beispiel: kontakt@example.org'),
                line({
                  name: 'street',
                  label: 'Straße und Hausnummer',
                  help: 'Zum Beispiel: Beispielstraße 1',
                  localized: false,
                }),
                line({
                  name: 'postalCode',
                  label: 'Postleitzahl',
                  help: 'Zum Beispiel: 10115',
                  localized: false,
                  maxLength: 10,
                }),
                line({ name: 'city', label: 'Stadt', help: 'Zum Beispiel: Berlin', localized: false }),
                line({ name: 'hours', label: 'Erreichbar', help: 'Zum Beispiel: montags bis freitags, 10 bis 16 Uhr' }),
                email('accessibilityEmail', 'E-Mail für Barrierefreiheit', 'Zum Beispiel: barrierefrei@example.org'),
                email('pressEmail', 'E-Mail für die Presse', 'Zum Beispiel: presse@example.org'),
                {
                  ...isExample,
                  admin: {
                    description: 'Gesetzt: Die Angaben sind als Beispiel gekennzeichnet, zum Beispiel vor dem Start.',
                  },
                },
              ],
            },
          ],
        },
        { label: 'Veranstaltungen', fields: [registrationHostsField] },
        {
          label: 'Newsletter',
          fields: [
            {
              name: 'newsletter',
              type: 'group',
              label: 'Newsletter',
              admin: { description: 'Der Wortlaut rund um die Bestellung, zum Beispiel wie oft er kommt.' },
              fields: [
                line({
                  name: 'heading',
                  label: 'Überschrift',
                  help: 'Zum Beispiel: Der Newsletter des Innovationsbüros',
                  required: true,
                }),
                sentences({
                  name: 'text',
                  label: 'Text',
                  help: 'Wozu der Newsletter dient, zum Beispiel: Termine und Berichte aus dem Büro.',
                  required: true,
                }),
                line({
                  name: 'frequency',
                  label: 'Wie oft',
                  help: 'Zum Beispiel: etwa viermal im Jahr',
                  required: true,
                }),
                line({
                  name: 'sender',
                  label: 'Absender',
                  help: 'Der Name über jeder Ausgabe; leer: der Name des Büros. Zum Beispiel: Innovationsbüro',
                  localized: false,
                  maxLength: 80,
                }),
              ],
            },
          ],
        },
        {
          label: 'Aufbewahrung',
          fields: [
            {
              name: 'retention',
              type: 'group',
              label: 'Wie lange etwas gespeichert bleibt',
              admin: {
                description:
                  'Jede Nacht wird gelöscht, was älter ist. Ändern Sie auch die Datenschutzerklärung, zum Beispiel bei kürzeren Fristen.',
              },
              fields: [
                period('unconfirmedDays', 'Nicht bestätigte Bestellungen, in Tagen', 7, 30),
                period('contactMonths', 'Anfragen, in Monaten', 6, 24),
                period('barrierYears', 'Gemeldete Barrieren, in Jahren', 3, 10),
                period('ledgerYears', 'Nachweise nach dem Ende eines Abonnements, in Jahren', 3, 10),
              ],
            },
          ],
        },
        {
          label: 'Soziale Netzwerke',
          fields: [
            {
              name: 'social',
              type: 'array',
              label: 'Soziale Netzwerke',
              labels: { singular: 'Profil', plural: 'Profile' },
              maxRows: 8,
              admin: {
                description: 'Links in der Fußzeile, zum Beispiel das Profil bei Mastodon.',
                components: { RowLabel: '/components/admin/RowLabel.tsx#RowLabel' },
              },
              fields: [
                line({
                  name: 'label',
                  label: 'Name',
                  help: 'Zum Beispiel: Mastodon',
                  required: true,
                  localized: false,
                  maxLength: 60,
                }),
                webAddress('href', 'Adresse', 'Zum Beispiel: https://social.example.org/@buero', true),
              ],
            },
          ],
        },
      ],
    },
  ],
  hooks: { afterChange: [exposeLogo] },
  graphQL: false,
}
