import type { FieldHook, TextField } from 'payload'
import { isOnHosts, isWebAddress } from '../../lib/links.ts'
import { administratorsField } from './access.ts'
import { refuseLink } from './safe-links.ts'

const usual = ['pretix.eu']

/** Where people may be sent to sign up for an event: hosts that everybody in the office may link to. */
export const registrationHostsField: TextField = {
  name: 'registrationHosts',
  type: 'text',
  hasMany: true,
  label: 'Erlaubte Anbieter für Anmeldungen',
  defaultValue: usual,
  maxRows: 20,
  validate: (hosts: unknown) =>
    [hosts ?? []].flat().every(isHost) || 'Bitte nur Namen in Kleinbuchstaben eingeben, zum Beispiel: pretix.eu',
  access: { create: administratorsField, update: administratorsField },
  admin: {
    description:
      'Nur dorthin dürfen Redaktion und Freigabe für die Anmeldung verlinken. Leer: pretix.eu. Zum Beispiel: pretix.eu',
  },
}

/** Only Administration sends people elsewhere, in drafts too; what it has entered, others may keep. */
export const refuseOtherHosts: FieldHook = async ({ value, previousSiblingDoc, req, ...place }) => {
  const isFree = !req.user || req.user.role === 'administration' || value === previousSiblingDoc?.url
  if (isFree || typeof value !== 'string' || !URL.canParse(value) || !new URL(value).host) return value
  const { registrationHosts } = await req.payload.findGlobal({
    slug: 'settings',
    select: { registrationHosts: true },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const allowed = registrationHosts?.length ? registrationHosts : usual
  if (isOnHosts(value, allowed)) return value
  return refuseLink(
    { ...place, req },
    `Zur Anmeldung dürfen Sie auf ${allowed.join(', ')} verlinken. Einen anderen Anbieter trägt die Administration ein.`,
  )
}

const isHost = (host: unknown) =>
  typeof host === 'string' && isWebAddress(`https://${host}`) && new URL(`https://${host}`).host === host
