import type { Payload, Where } from 'payload'
import { cache } from 'react'
import { issuePath } from '../paths'
import type { Newsletter } from '../payload-types'
import { getClient } from './client'
import { eventTeaserFields, postTeaserFields, toEventTeaser, toPostTeaser } from './map'
import { toRichText } from './rich-text'
import type { Issue, IssueTeaser, StreamEntry } from './types'

const asVisitor = { overrideAccess: false, locale: 'de', fallbackLocale: false } as const
const teaserFields = { subject: true, preheader: true, slug: true, sendAt: true, startedAt: true } as const

/** Issues that are on their way or have been sent, newest first. */
export const getIssues = cache(async (): Promise<(IssueTeaser & { href: string })[]> => {
  const payload = await getClient()
  const { docs } = await payload.find({
    collection: 'newsletters',
    where: isOut,
    select: teaserFields,
    sort: '-startedAt',
    depth: 0,
    limit: 1_000,
    pagination: false,
    ...asVisitor,
  })
  return docs.map((doc) => ({ ...toTeaser(doc), href: issuePath(doc.slug ?? '') }))
})

/** One of these with its content, or null. */
export const getIssue = cache(async (slug: string): Promise<(Issue & { href: string }) | null> => {
  const issue = await findIssue(await getClient(), { and: [isOut, { slug: { equals: slug } }] })
  return issue && { ...issue, href: issuePath(slug) }
})

/** An issue for the mail it becomes, whatever its state, or null. What is not public is left out here too. */
export const readIssue = (payload: Payload, id: number) => findIssue(payload, { id: { equals: id } }, { issue: id })

const isOut: Where = { state: { in: ['sending', 'paused', 'sent'] } }

async function findIssue(payload: Payload, where: Where, context = {}): Promise<Issue | null> {
  const { docs } = await payload.find({
    collection: 'newsletters',
    where,
    select: { ...teaserFields, content: true, items: true },
    populate: { events: eventTeaserFields, posts: postTeaserFields },
    depth: 2,
    limit: 1,
    pagination: false,
    context,
    ...asVisitor,
  })
  const [doc] = docs
  return doc ? { ...toTeaser(doc), content: toRichText(doc.content), entries: toEntries(doc.items) } : null
}

const toTeaser = ({
  slug,
  subject,
  preheader,
  sendAt,
  startedAt,
}: Pick<Newsletter, keyof typeof teaserFields>): IssueTeaser => ({
  href: slug ? issuePath(slug) : undefined,
  subject,
  preheader: preheader ?? undefined,
  date: startedAt ?? sendAt ?? new Date().toISOString(),
})

/** In the order of the issue; what the reader may not see is a number and is left out. */
function toEntries(items: Newsletter['items']): StreamEntry[] {
  const now = new Date()
  return (items ?? []).flatMap((item): StreamEntry[] => {
    if (typeof item.value === 'number') return []
    return [item.relationTo === 'events' ? toEventTeaser(item.value, now) : toPostTeaser(item.value)]
  })
}
