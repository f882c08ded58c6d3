import { headers } from 'next/headers'
import { pathOf } from '../paths'
import { getClient } from './client'

type Collection = keyof typeof pathOf

const isCollection = (name: string | null): name is Collection => name !== null && Object.hasOwn(pathOf, name)

/** The path of a document's newest draft, for people who are signed in and may read it; otherwise null. */
export async function getDraftPath(collection: string | null, id: string | null) {
  if (!isCollection(collection) || !id || !/^\d+$/.test(id)) return null
  const payload = await getClient()
  const { user } = await payload.auth({ headers: await headers() })
  if (!user) return null
  const doc = await payload.findByID({
    collection,
    id: Number(id),
    depth: 0,
    draft: true,
    disableErrors: true,
    locale: 'de',
    overrideAccess: false,
    user,
  })
  return doc && pathOf[collection](doc as never)
}
