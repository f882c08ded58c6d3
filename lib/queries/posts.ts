import type { Where } from 'payload'
import { cache } from 'react'
import { pathOf } from '../paths'
import { getClient } from './client'
import { postTeaserFields, relatedMany, toLink, toPostTeaser } from './map'
import { asReader } from './preview'
import { toRichText } from './rich-text'
import type { Post, PostTeaser } from './types'

/** One post with everything its page shows, or null. */
export const getPost = cache(async (slug: string): Promise<Post | null> => {
  const payload = await getClient()
  const reader = await asReader()
  const { docs } = await payload.find({
    collection: 'posts',
    where: { slug: { equals: slug } },
    depth: 1,
    limit: 1,
    pagination: false,
    ...reader,
  })
  const [post] = docs
  if (!post) return null
  const { docs: events } = await payload.find({
    collection: 'events',
    where: { report: { equals: post.id } },
    select: { title: true, slug: true },
    sort: '-start',
    depth: 0,
    limit: 1,
    pagination: false,
    ...reader,
  })
  return {
    ...toPostTeaser(post),
    content: toRichText(post.content),
    authors: relatedMany(post.authors).map(({ name }) => name),
    changes: (post.changes ?? []).map(({ date, note }) => ({ date, note })),
    updatedAt: post.updatedAt,
    event: events[0] && toLink(events[0], pathOf.events(events[0])),
  }
})

/** What to read after a post: the newest others on one of its topics, or the newest of all when it has none. */
export const getNextPosts = cache(async ({ slug, topics }: PostTeaser, limit = 3): Promise<PostTeaser[]> => {
  const payload = await getClient()
  const onTopics: Where = topics.length > 0 ? { 'topics.slug': { in: topics.map((topic) => topic.slug) } } : {}
  const { docs } = await payload.find({
    collection: 'posts',
    where: { and: [{ slug: { not_equals: slug } }, onTopics] },
    select: postTeaserFields,
    sort: '-publishedAt',
    depth: 1,
    limit,
    pagination: false,
    ...(await asReader()),
  })
  return docs.map(toPostTeaser)
})

/** The newest posts, newest first. */
export const getLatestPosts = cache(async (limit: number): Promise<PostTeaser[]> => {
  const payload = await getClient()
  const { docs } = await payload.find({
    collection: 'posts',
    select: postTeaserFields,
    sort: '-publishedAt',
    depth: 1,
    limit,
    pagination: false,
    ...(await asReader()),
  })
  return docs.map(toPostTeaser)
})
