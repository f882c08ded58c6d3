/**
 * The work of this process. It is begun inside Next's build and ended by the server around it: two copies of this file,
 * one object.
 */
export const running = ((globalThis as { websiteWork?: { stop?: () => Promise<void> } }).websiteWork ??= {})
