import { cache } from 'react'
import type { Topic as TopicDocument } from '../payload-types'
import { getClient } from './client'
import { topicTeaserFields, toTopicLink } from './map'
import { asReader } from './preview'
import { toRichText } from './rich-text'
import type { Topic, TopicTeaser } from './types'

/** All topics in the order of the office, with everything their pages show. */
export const getTopics = cache(async (): Promise<Topic[]> => {
  const payload = await getClient()
  const { docs } = await payload.find({ collection: 'topics', ...inOrder, depth: 1, ...(await asReader()) })
  return docs.map(toTopic)
})

/** All topics in the order of the office, for the places that lead to them. */
export const getTopicTeasers = cache(async (): Promise<TopicTeaser[]> => {
  const payload = await getClient()
  const select = topicTeaserFields
  const { docs } = await payload.find({ collection: 'topics', ...inOrder, select, depth: 0, ...(await asReader()) })
  return docs.map(toTopicTeaser)
})

/** Topics as choices in a form: their numbers and names. */
export const getTopicChoices = cache(async () => {
  const payload = await getClient()
  const select = { title: true } as const
  const { docs } = await payload.find({ collection: 'topics', ...inOrder, select, depth: 0, ...(await asReader()) })
  return docs.map(({ id, title }) => ({ id, title }))
})

/** One topic, or null. */
export const getTopic = cache(async (slug: string): Promise<Topic | null> => {
  const payload = await getClient()
  const where = { slug: { equals: slug } }
  const { docs } = await payload.find({ collection: 'topics', where, ...inOrder, depth: 1, ...(await asReader()) })
  return docs[0] ? toTopic(docs[0]) : null
})

const inOrder = { sort: 'position', limit: 50, pagination: false } as const

const toTopicTeaser = (topic: Pick<TopicDocument, keyof typeof topicTeaserFields>) => ({
  ...toTopicLink(topic),
  title: topic.title,
  lead: topic.lead,
  isExample: Boolean(topic.isExample),
})

function toTopic(topic: TopicDocument): Topic {
  return {
    ...toTopicTeaser(topic),
    sections: (topic.sections ?? []).map(({ key, heading, content }) => ({
      key,
      id: anchorOf(key),
      heading,
      content: toRichText(content, `${topic.slug}-${key}`),
    })),
  }
}

/** Addresses like `/themen/digitale-ethik#was-wir-tun` stay when a heading is reworded. */
const anchorOf = (key: string) => (key === 'beobachten' || key === 'tun' ? `was-wir-${key}` : key)
