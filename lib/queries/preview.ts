import { draftMode, headers } from 'next/headers'
import { createLocalReq } from 'payload'
import { cache } from 'react'
import { getClient } from './client'

/** The signed-in person who looks at drafts; null for every visitor, with or without a preview cookie. */
const getPreviewer = cache(async () => {
  const { isEnabled } = await draftMode()
  if (!isEnabled) return null
  const payload = await getClient()
  const { user } = await payload.auth({ headers: await headers() })
  return user
})

/** Whether this page shows drafts. */
export const isPreview = async () => Boolean(await getPreviewer())

/**
 * Who reads, for every query: visitors through the access functions, a previewer the newest drafts. All queries of a
 * page share one request, so that what several of them refer to is read once.
 */
export const asReader = cache(async () => {
  const user = await getPreviewer()
  const read = { user: user ?? undefined, locale: 'de', fallbackLocale: false } as const
  const req = await createLocalReq(read, await getClient())
  return { ...read, overrideAccess: false, draft: Boolean(user), req } as const
})
