import type { CollectionAfterReadHook, CollectionConfig, CollectionSlug } from 'payload'
import { administrators, nobody } from './access.ts'
import { serverField } from './fields.ts'
import { record } from '../lib/audit.ts'

/** Somebody looked at, exported or erased personal data, or released a mailing. Entries are never changed or deleted. */
export const AuditLog: CollectionConfig = {
  slug: 'audit-log',
  labels: { singular: 'Protokolleintrag', plural: 'Protokoll' },
  access: { create: nobody, read: administrators, update: nobody, delete: nobody, unlock: nobody },
  admin: {
    group: 'Büro',
    useAsTitle: 'action',
    defaultColumns: ['createdAt', 'actor', 'action', 'record'],
    description: 'Wer wann welche Adressen angesehen hat, zum Beispiel für eine Auskunft. Unveränderlich.',
    hideAPIURL: true,
  },
  defaultSort: '-createdAt',
  fields: [
    { ...serverField, name: 'actor', type: 'text', label: 'Wer', required: true },
    { ...serverField, name: 'actorId', type: 'number', label: 'Nummer des Kontos' },
    { ...serverField, name: 'action', type: 'text', label: 'Was', required: true, index: true },
    { ...serverField, name: 'record', type: 'text', label: 'Woran' },
  ],
  lockDocuments: false,
  graphQL: false,
}

/** Notes every look at a record with an address, whether in the admin or over REST. */
export const recordReading =
  (collection: CollectionSlug): CollectionAfterReadHook =>
  async ({ doc, req, overrideAccess, findMany }) => {
    if (!req.user || overrideAccess) return doc
    // A list is one look: the first of its documents stands for all.
    const looks = (req.context.looks ??= new Set<string>()) as Set<string>
    const subject = findMany ? collection : `${collection} ${doc.id}`
    if (looks.has(subject)) return doc
    looks.add(subject)
    await record(req, findMany ? 'Liste angesehen' : 'Angesehen', subject)
    return doc
  }
