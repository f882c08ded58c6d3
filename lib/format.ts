/** German wording for dates, sizes and prices. Every time is shown in Europe/Berlin, whatever zone the server runs in. */

import { berlinDate } from './berlin.ts'

const zone = 'Europe/Berlin'

const date = new Intl.DateTimeFormat('de-DE', { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' })
const weekday = new Intl.DateTimeFormat('de-DE', { timeZone: zone, weekday: 'long' })
const day = new Intl.DateTimeFormat('de-DE', { timeZone: zone, day: 'numeric' })
const month = new Intl.DateTimeFormat('de-DE', { timeZone: zone, month: 'short' })
const year = new Intl.DateTimeFormat('de-DE', { timeZone: zone, year: 'numeric' })
const clock = new Intl.DateTimeFormat('de-DE', { timeZone: zone, hour: 'numeric', minute: '2-digit' })
const euro = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' })
const wholeEuro = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
const number = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })

/** "28. April 2022" for an ISO 8601 instant. */
export const formatDate = (instant: string) => date.format(new Date(instant))

/** "Donnerstag, 28. April 2022". */
export const formatDay = (instant: string) => `${weekday.format(new Date(instant))}, ${formatDate(instant)}`

/** "18 Uhr" or "18:10 Uhr". */
export const formatTime = (instant: string) => `${clockTime(instant)} Uhr`

/** "Donnerstag, 28. April 2022, 18 Uhr". */
export const formatDateTime = (instant: string) => `${formatDay(instant)}, ${formatTime(instant)}`

/** "28. April 2022, 18 Uhr", or `absent` when there is no such moment. */
export const formatMoment = (instant: string | null | undefined, absent = '–') =>
  instant ? `${formatDate(instant)}, ${formatTime(instant)}` : absent

/**
 * "Donnerstag, 28. April 2022, 18 bis 20:30 Uhr"; names the second day when the end lies on another one. All day:
 * "Donnerstag, 28. April 2022, ganztägig" or "Donnerstag, 28. April 2022 bis Samstag, 30. April 2022".
 */
export function formatPeriod(start: string, end?: string, isAllDay = false) {
  if (isAllDay)
    return end && formatDate(start) !== formatDate(end)
      ? `${formatDay(start)} bis ${formatDay(end)}`
      : `${formatDay(start)}, ganztägig`
  if (!end) return formatDateTime(start)
  if (formatDate(start) !== formatDate(end)) return `${formatDateTime(start)} bis ${formatDateTime(end)}`
  return `${formatDay(start)}, ${clockTime(start)} bis ${formatTime(end)}`
}

/** What `<time datetime>` says of the start: an instant, or the day in Berlin ("2022-04-28") when no clock time counts. */
export const machineTime = (start: string, isAllDay = false) => (isAllDay ? berlinDate(start) : start)

/** The parts of a date block: `{ day: '28', month: 'Apr', year: '2022' }`. */
export function dateParts(instant: string) {
  const at = new Date(instant)
  return { day: day.format(at).replace('.', ''), month: month.format(at).replace('.', ''), year: year.format(at) }
}

/** "kostenfrei", "12 €" or "12,50 €". */
export function formatPrice(price: number) {
  if (price === 0) return 'kostenfrei'
  return (Number.isInteger(price) ? wholeEuro : euro).format(price)
}

/** "1,8 MB" or "340 kB" (decimal units) for a size in bytes. */
export function formatBytes(bytes: number) {
  return bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${number.format(bytes / 1e6)} MB`
}

/** The parts that hold something, with the separator between them. */
export const joinFilled = (parts: (string | undefined)[], separator: string) => parts.filter(Boolean).join(separator)

function clockTime(instant: string) {
  return clock
    .format(new Date(instant))
    .replace(/:00$/, '')
    .replace(/^0(?=\d)/, '')
}
