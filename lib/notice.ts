/** What a committed change says of public addresses. */
export type Notice = {
  changed: string[]
  /** No longer public: neither they nor a page that links to them may be answered from a copy. */
  gone: string[]
  /** Still public, but no copy of them may be answered. */
  cleared: string[]
  /** Addresses of files that may no longer be public. */
  files: string[]
}

/** Where Postgres passes notices on, from the transaction of a write to `lib/delivery` of every process. */
export const channel = 'content_changed'
