import { joinFilled } from '@/lib/format'
import type { EventTeaser, Place } from '@/lib/queries/types'
import { AddressLines } from './AddressLines'

/** "Alte Kantine Wedding, Berlin, und online", "Online". */
export function modeAndPlace({ mode, place }: Pick<EventTeaser, 'mode' | 'place'>) {
  if (mode === 'online') return 'Online'
  if (!place) return mode === 'hybrid' ? 'Vor Ort und online' : 'Vor Ort'
  const where = joinFilled([place.name, place.city], ', ')
  if (mode !== 'hybrid') return where
  return where.includes(',') ? `${where}, und online` : `${where} und online`
}

export function EventPlace({ place }: { place: Place }) {
  const { name, street, postalCode, city } = place
  return <AddressLines lines={[name, street, joinFilled([postalCode, city], ' ')]} />
}
