import type { Event, Page, Post, Topic } from './payload-types.ts'

/** The public path of every kind of document. */
export const pathOf = {
  posts: ({ slug }: Pick<Post, 'slug'>) => `/aktuelles/${slug}`,
  events: ({ slug }: Pick<Event, 'slug'>) => `/veranstaltungen/${slug}`,
  topics: ({ slug }: Pick<Topic, 'slug'>) => `/themen/${slug}`,
  pages: ({ slug, key }: Pick<Page, 'slug' | 'key'>) => (key === 'home' ? '/' : `/${key ?? slug}`),
  'team-members': () => '/team',
}

/** Path of a stored file. */
export const filePath = (collection: 'media' | 'documents', filename: string) => `/api/${collection}/file/${filename}`

/** The archive of the newsletter and one issue in it. */
export const issuesPath = '/newsletter/archiv'
export const issuePath = (slug: string) => `${issuesPath}/${slug}`
export const issuesFeedPath = `${issuesPath}/feed.xml`
