import { cache } from 'react'
import type { Topic as TopicDocument } from '../payload-types'
import { getClient } from './client'
import { toTopicLink } from './map'
import { asReader } from './preview'
import { toRichText } from './rich-text'
import type { Topic } from './types'

/** All topics in the order of the office. */
export const getTopics = cache(async (): Promise<Topic[]> => {
  const payload = await getClient()
  const { docs } = await payload.find({
    collection: 'topics',
    sort: 'position',
    depth: 1,
    limit: 50,
    pagination: false,
    ...(await asReader()),
  })
  return docs.map(toTopic)
})

/** Topics as choices in a form: their numbers and names. */
export const getTopicChoices = cache(async () => {
  const payload = await getClient()
  const { docs } = await payload.find({
    collection: 'topics',
    sort: 'position',
    depth: 0,
    limit: 50,
    pagination: false,
    select: { title: true },
    ...(await asReader()),
  })
  return docs.map(({ id, title }) => ({ id, title }))
})

/** One topic, or null. */
export const getTopic = async (slug: string) => (await getTopics()).find((topic) => topic.slug === slug) ?? null

function toTopic(topic: TopicDocument): Topic {
  return {
    ...toTopicLink(topic),
    title: topic.title,
    lead: topic.lead,
    sections: (topic.sections ?? []).map(({ key, heading, content }) => ({
      key,
      id: anchorOf(key),
      heading,
      content: toRichText(content),
    })),
    isExample: Boolean(topic.isExample),
  }
}

/** Addresses like `/themen/digitale-ethik#was-wir-tun` stay when a heading is reworded. */
const anchorOf = (key: string) => (key === 'beobachten' || key === 'tun' ? `was-wir-${key}` : key)
