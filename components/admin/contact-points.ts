import { settingsAddress as href } from './addresses'
import type { Point } from './point'
import { asStaff, type Staff } from './staff'

/** What the settings still lack, for people who may change them. */
export async function getContactPoints(staff: Staff): Promise<Point[]> {
  if (!staff.permissions?.globals?.settings?.update) return []
  const { contact = {} } = await staff.payload.findGlobal({
    slug: 'settings',
    select: { contact: true },
    ...asStaff(staff),
  })
  const { isExample, phone, email, street, postalCode, city, accessibilityEmail, pressEmail } = contact
  const missing = [
    !phone && 'Telefonnummer',
    !email && 'E-Mail-Adresse',
    !(street && postalCode && city) && 'Anschrift',
    !accessibilityEmail && 'E-Mail-Adresse für Barrierefreiheit',
    !pressEmail && 'E-Mail-Adresse für die Presse',
  ].filter((label) => label !== false)
  return [
    ...(isExample ? [{ label: 'Kontaktdaten', note: 'Die Angaben sind noch als Beispiel gekennzeichnet.', href }] : []),
    ...missing.map((label) => ({ label, note: 'Fehlt noch.', href })),
  ]
}
