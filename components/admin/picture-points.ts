import type { Where } from 'payload'
import { startOfBerlinDay } from '@/lib/berlin'
import { listAddress } from './addresses'
import type { Point } from './point'
import { asStaff, type Staff } from './staff'

/** Pictures the office may not show: people who have not agreed, rights that have ended. */
export async function getPicturePoints(staff: Staff): Promise<Point[]> {
  const today = startOfBerlinDay(new Date()).toISOString()
  const withoutConsent = await count(staff, { people: { equals: 'missing' } })
  const expired = await count(staff, { rightsUntil: { less_than: today } })
  return [
    ...pictures(withoutConsent, 'ohne Einwilligung der Personen', listAddress('media', 'people', 'equals', 'missing')),
    ...pictures(expired, 'mit abgelaufenen Rechten', listAddress('media', 'rightsUntil', 'less_than', today)),
  ]
}

async function count(staff: Staff, where: Where) {
  return (await staff.payload.count({ collection: 'media', where, ...asStaff(staff) })).totalDocs
}

const pictures = (count: number, why: string, href: string): Point[] =>
  count > 0 ? [{ label: `${count} ${count === 1 ? 'Bild' : 'Bilder'} ${why}`, href }] : []
