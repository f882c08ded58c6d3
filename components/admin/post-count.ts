import type { CollectionSlug, Where } from 'payload'
import type { Staff } from './staff'

/** How much waits for an answer; null for those who may not read it. */
export async function countPost({ payload, permissions }: Staff) {
  const may = permissions?.collections
  if (!may?.['barrier-reports']?.read || !may['contact-messages']?.read) return null
  // As the system: a number on the start page is no look at a person.
  const count = async (collection: CollectionSlug, where: Where) =>
    (await payload.count({ collection, where, overrideAccess: true })).totalDocs
  const isOpen = { state: { equals: 'open' } }
  return {
    reports: await count('barrier-reports', isOpen),
    overdue: await count('barrier-reports', { ...isOpen, dueAt: { less_than: new Date().toISOString() } }),
    messages: await count('contact-messages', isOpen),
  }
}
