import type { Where } from 'payload'
import { cache } from 'react'
import type { Page as PageDocument } from '../payload-types'
import { pathOf } from '../paths'
import { getClient } from './client'
import { asReader } from './preview'
import { toRichText } from './rich-text'
import type { HomePage, Page } from './types'

type Key = NonNullable<PageDocument['key']>

/** Fixed pages that have no route of their own: they stand at their key, whatever their slug. */
const isKey = (name: string): name is Key => ['impressum', 'datenschutz', 'barrierefreiheit'].includes(name)

/** Pages with a page of their own in the code; all other keys are served by their path. */
type RoutedKey = Extract<Key, 'aktuelles' | 'themen' | 'team' | 'kontakt'>

/** The home page with the ways to take part. */
export const getHome = cache(async (): Promise<HomePage> => {
  const page = await findFixed('home')
  const ways = (page.ways ?? []).map(({ heading, text, linkLabel, linkTarget }) => ({
    heading,
    text,
    link: linkLabel && linkTarget ? { label: linkLabel, href: linkTarget } : undefined,
  }))
  return { ...toPage(page), ways }
})

/** The texts of a route that also shows other content. */
export const getFixedPage = cache(async (key: RoutedKey): Promise<Page> => toPage(await findFixed(key)))

/** The page at a path such as `/impressum`, or null. */
export const getPage = cache(async (path: string): Promise<Page | null> => {
  const name = path.slice(1)
  const page = await findPage(isKey(name) ? { key: { equals: name } } : { slug: { equals: name } })
  return page && pathOf.pages(page) === path ? toPage(page) : null
})

async function findFixed(key: Key) {
  const page = await findPage({ key: { equals: key } })
  if (!page) throw new Error(`The fixed page "${key}" is missing; "npm run setup" creates it in an empty database.`)
  return page
}

async function findPage(where: Where) {
  const payload = await getClient()
  const { docs } = await payload.find({
    collection: 'pages',
    where,
    depth: 1,
    limit: 1,
    pagination: false,
    ...(await asReader()),
  })
  return docs[0]
}

const toPage = (page: PageDocument): Page => ({
  href: pathOf.pages(page),
  title: page.title,
  lead: page.lead ?? '',
  content: toRichText(page.content),
  updatedAt: page.updatedAt,
  isExample: Boolean(page.isExample),
})
