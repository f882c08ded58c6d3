import { type CollectionAfterOperationHook, type CollectionConfig, createLocalReq } from 'payload'
import { administrators, nobody } from './parts/access.ts'
import { serverField } from './parts/fields.ts'
import { recordAudit } from '../lib/privacy/audit.ts'

/**
 * Somebody looked at, exported or erased personal data, released a mailing, or tried too many passwords. Entries are never
 * changed or deleted.
 */
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

/** The most numbers of records that one entry lists. */
const mostNumbers = 100

/**
 * Notes every look at records with an address, also one that finds nothing, whether in the admin or over REST. An
 * operation is one look, and the same look twice in one request is one.
 */
export const recordLook: CollectionAfterOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
  result,
}) => {
  const action = looks[operation]
  if (!action || !req.user || overrideAccess) return result
  const subject = `${collection.labels.plural} ${numbersOf(args, result)}`
  const known = (req.context.looks ??= new Set<string>()) as Set<string>
  if (known.has(action + subject)) return result
  known.add(action + subject)
  // Other queries of the request may run beside this one; they must not slip into its transaction.
  const own = req.transactionID ? req : await createLocalReq({ user: req.user }, req.payload)
  await recordAudit(own, action, subject)
  return result
}

const looks: Record<string, string | undefined> = {
  find: 'Liste angesehen',
  findByID: 'Angesehen',
  findDistinct: 'Gesucht',
  count: 'Gesucht',
  update: 'Bearbeitet',
  updateByID: 'Bearbeitet',
}

/** Which records somebody saw: their numbers, or how many when there are none or very many. */
function numbersOf(args: object, result: unknown) {
  if ('id' in args) return `${args.id}`
  const { docs, totalDocs = 0 } = result as { docs?: { id: number }[]; totalDocs?: number }
  if (docs?.length && docs.length <= mostNumbers) return docs.map(({ id }) => id).join(', ')
  const count = docs?.length ?? totalDocs
  return `(${count} ${count === 1 ? 'Eintrag' : 'Einträge'})`
}
