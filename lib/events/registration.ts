import type { EventTeaser, Instant, Registration } from '../queries/types.ts'
import { startOfBerlinDay } from '../berlin.ts'

type Times = { start: Instant; end?: Instant | null }
type Window = { url?: string | null; opensAt?: Instant | null; closesAt?: Instant | null; price?: number | null }

/** An event is over when its end has passed; with an open end, when its day in Berlin has passed. */
export function isOver({ start, end }: Times, now: Date) {
  return end ? new Date(end) <= now : new Date(start) < startOfBerlinDay(now)
}

/** What a visitor can do about signing up at this moment. The link is there only while it works. */
export function registrationAt(
  now: Date,
  event: Times & { isCancelled: boolean; registration?: Window },
): Registration {
  const { url, opensAt, closesAt, price } = event.registration ?? {}
  const target = url && URL.canParse(url) ? new URL(url) : undefined
  const facts = {
    host: target?.host,
    opensAt: opensAt ?? undefined,
    closesAt: closesAt ?? undefined,
    price: price ?? undefined,
  }
  if (event.isCancelled) return { state: 'cancelled', ...facts }
  if (isOver(event, now)) return { state: 'over', ...facts }
  if (!url || target?.protocol !== 'https:') return { state: 'none', ...facts }
  if (opensAt && new Date(opensAt) > now) return { state: 'notYetOpen', ...facts }
  if (new Date(closesAt ?? event.start) <= now) return { state: 'closed', ...facts }
  return { state: 'open', href: url, ...facts }
}

/** States in which a visitor can take part, now or once the registration opens. */
const joinable: Registration['state'][] = ['none', 'open', 'notYetOpen']

/** Of events that lie ahead, soonest first: the one to show first is the next one that a visitor can join. */
export const nextToJoin = (events: EventTeaser[]): EventTeaser | null =>
  events.find(({ registration }) => joinable.includes(registration.state)) ??
  events.find(({ cancelled }) => cancelled === undefined) ??
  events[0] ??
  null
