import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether two secrets are the same. How long it takes says nothing about either: hashes of equal length are compared. */
export const isSameSecret = (given: string, wanted: string) => timingSafeEqual(hash(given), hash(wanted))

const hash = (text: string) => createHash('sha256').update(text).digest()
