import { draftMode, headers } from 'next/headers'
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

/** Who reads, for every query: visitors through the access functions, a previewer the newest drafts. */
export async function asReader() {
  const user = await getPreviewer()
  return { overrideAccess: false, user, draft: Boolean(user), locale: 'de', fallbackLocale: false } as const
}
