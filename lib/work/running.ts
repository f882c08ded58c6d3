/** What the work offers to the server around it. `nextChange` is in milliseconds since 1970. */
type Running = { stop?: () => Promise<void>; nextChange?: () => Promise<number> }

/**
 * The work of this process. It is begun inside Next's build and ended by the server around it: two copies of this file,
 * one object.
 */
export const running = ((globalThis as { websiteWork?: Running }).websiteWork ??= {})
