import { cache } from 'react'
import { issuesPath, pathOf } from '../paths'
import { routes } from '../routes'
import { getClient } from './client'
import { getIssues } from './newsletters'
import { asReader } from './preview'
import type { Instant } from './types'

export type Address = { path: string; updatedAt?: Instant }

const ownPages = routes.filter(({ isListed }) => isListed).map(({ path }) => ({ path }))

const collections = ['pages', 'topics', 'posts', 'events'] as const

/** Every public address of the site with its last change if it has one; pages first, then content, newest first. */
export const getAddresses = cache(async (): Promise<Address[]> => {
  const payload = await getClient()
  const reader = await asReader()
  const found = await Promise.all(
    collections.map(async (collection) => {
      const { docs } = await payload.find({
        collection,
        select: collection === 'pages' ? { slug: true, key: true, updatedAt: true } : { slug: true, updatedAt: true },
        sort: '-updatedAt',
        depth: 0,
        limit: 50_000,
        pagination: false,
        ...reader,
      })
      return docs.map((doc) => ({ path: pathOf[collection](doc as never), updatedAt: doc.updatedAt }))
    }),
  )
  const issues = await getIssues()
  const archive = { path: issuesPath, updatedAt: issues[0]?.date }
  const sent = issues.map(({ href, date }) => ({ path: href, updatedAt: date }))
  return [...ownPages, ...found.flat(), archive, ...sent]
})
