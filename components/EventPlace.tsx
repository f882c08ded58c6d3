import type { EventTeaser, Place } from '@/lib/queries/types'

/** "Alte Kantine Wedding, Berlin, und online", "Online". */
export function modeAndPlace({ mode, place }: Pick<EventTeaser, 'mode' | 'place'>) {
  if (mode === 'online' || !place)
    return mode === 'hybrid' ? 'Vor Ort und online' : mode === 'online' ? 'Online' : 'Vor Ort'
  const where = `${place.name}, ${place.city}`
  return mode === 'hybrid' ? `${where}, und online` : where
}

export function EventPlace({ place }: { place: Place }) {
  const { name, street, postalCode, city } = place
  return (
    <address>
      {name}
      <br />
      {street && (
        <>
          {street}
          <br />
        </>
      )}
      {postalCode} {city}
    </address>
  )
}
