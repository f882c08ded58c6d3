/** Which public addresses a committed change touches. */
export type ChangeEvent = {
  changed: string[]
  /** No longer public: neither they nor a page that links to them may be answered from a copy. */
  gone: string[]
  /** Still public, but no copy of them may be answered. */
  cleared: string[]
  /** Addresses of files that may no longer be public. */
  files: string[]
}

/** The NOTIFY channel of change events, from the transaction of a write to `lib/delivery` of every process. */
export const changeChannel = 'content_changed'
