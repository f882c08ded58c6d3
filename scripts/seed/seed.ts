import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { events } from './content/events.ts'
import { pages } from './content/pages.ts'
import { posts } from './content/posts.ts'
import { settings } from './content/settings.ts'
import { team } from './content/team.ts'
import { topics } from './content/topics.ts'
import { eventData, memberData, pageData, postData, topicData, type Seeded } from './documents.ts'
import { createPictures } from './pictures.ts'

type Collection = 'topics' | 'team-members' | 'posts' | 'events' | 'pages'

/**
 * Fills an empty database with the demo content, whole or not at all: one transaction. Documents are created empty
 * first, so that every internal link finds its target whatever the order.
 */
export async function seed(payload: Payload) {
  const { totalDocs } = await payload.count({ collection: 'pages', overrideAccess: true })
  if (totalDocs > 0) return
  const req = await createLocalReq({ locale: 'de' }, payload)
  await initTransaction(req)
  try {
    await createContent(payload, req)
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
  console.log(
    `filled the empty database with ${posts.length} posts, ${events.length} events and ${topics.length} topics`,
  )
}

async function createContent(payload: Payload, req: PayloadRequest) {
  const pictures = [...posts, ...events].map(({ picture }) => picture).filter((picture) => picture !== undefined)
  const seeded: Seeded = {
    today: new Date(),
    pictures: await createPictures(payload, pictures, req),
    topics: await createEmpty(payload, req, 'topics', topics),
    team: await createEmpty(
      payload,
      req,
      'team-members',
      team.map((member) => ({ ...member, slug: member.name })),
    ),
    posts: await createEmpty(payload, req, 'posts', posts),
    events: await createEmpty(payload, req, 'events', events),
    pages: await createEmpty(payload, req, 'pages', pages),
  }
  const publish = async (collection: Collection, id: number | undefined, data: object) => {
    await payload.update({
      collection,
      id: id ?? 0,
      data: { ...data, _status: 'published' },
      locale: 'de',
      overrideAccess: true,
      req,
    })
  }
  for (const [index, topic] of topics.entries())
    await publish('topics', seeded.topics.get(topic.slug), topicData(topic, index, seeded))
  for (const [index, member] of team.entries())
    await publish('team-members', seeded.team.get(member.name), memberData(member, index, seeded))
  for (const post of posts) await publish('posts', seeded.posts.get(post.slug), postData(post, seeded))
  for (const event of events) await publish('events', seeded.events.get(event.slug), eventData(event, seeded))
  for (const page of pages) await publish('pages', seeded.pages.get(page.slug), pageData(page, seeded))
  await payload.updateGlobal({ slug: 'settings', data: settings, locale: 'de', overrideAccess: true, req })
}

async function createEmpty(
  payload: Payload,
  req: PayloadRequest,
  collection: Collection,
  entries: { slug: string; title?: string; name?: string }[],
) {
  const ids = new Map<string, number>()
  for (const { slug, title, name } of entries) {
    const options = { draft: true, locale: 'de', overrideAccess: true, req } as const
    const doc =
      collection === 'team-members'
        ? await payload.create({ collection, data: { name }, ...options })
        : await payload.create({ collection, data: { title, slug, generateSlug: false }, ...options })
    ids.set(slug, doc.id)
  }
  return ids
}
