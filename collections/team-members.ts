import type { CollectionConfig } from 'payload'
import { deleteContent, nobody, readContent, staff, updateContent } from './parts/access.ts'
import { imageField, isExample, line, phoneField, positionField, publishedAt } from './parts/fields.ts'
import { previewAddress } from './parts/preview.ts'
import { contentHooks, versions } from './parts/publication.ts'
import { contentEndpoints } from './parts/restore-version.ts'
import { usesFields } from './parts/usage.ts'

/** A person who works for the office. Speakers of events are not team members. */
export const TeamMembers: CollectionConfig = {
  slug: 'team-members',
  labels: { singular: 'Teammitglied', plural: 'Teammitglieder' },
  access: {
    create: staff,
    read: readContent,
    readVersions: staff,
    update: updateContent,
    delete: deleteContent('team-members'),
    unlock: nobody,
  },
  admin: {
    group: 'Inhalte',
    useAsTitle: 'name',
    defaultColumns: ['name', 'role', 'position', '_status'],
    description:
      'Die Menschen des Büros auf der Seite „Team“; nicht die Gäste, die zum Beispiel auf einer Veranstaltung sprechen.',
    preview: previewAddress('team-members'),
    hideAPIURL: true,
  },
  defaultSort: 'position',
  defaultPopulate: { name: true },
  fields: [
    line({
      name: 'name',
      label: 'Name',
      help: 'Zum Beispiel: Anna Beispiel',
      required: true,
      localized: false,
      maxLength: 120,
    }),
    line({ name: 'role', label: 'Aufgabe', help: 'Zum Beispiel: Leitung Innovationswerkstatt', required: true }),
    line({ name: 'organisation', label: 'Organisation', help: 'Zum Beispiel: iRights.Lab', localized: false }),
    {
      ...imageField,
      label: 'Foto',
      admin: { description: 'Nur mit Einwilligung der Person, zum Beispiel ein Porträt im Querformat.' },
    },
    {
      name: 'email',
      type: 'email',
      label: 'E-Mail',
      admin: { description: 'Öffentlich sichtbar, darf leer bleiben, zum Beispiel: anna@example.org' },
    },
    phoneField('Öffentlich sichtbar, darf leer bleiben, zum Beispiel: 030 0000000'),
    positionField,
    publishedAt,
    isExample,
    ...usesFields,
  ],
  hooks: contentHooks,
  endpoints: contentEndpoints,
  versions,
  trash: true,
  graphQL: false,
}
