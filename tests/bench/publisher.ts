import type { Rig } from '../rig/rig.ts'

type Found = { docs: { id: number; slug: string }[] }

/** Publishes changes of one document over REST, as an editor does. */
export async function publisher(rig: Rig, url: string, collection: 'posts' | 'pages', slug: string) {
  const staff = await rig.signIn(url)
  const query = `locale=de&depth=0&limit=1&where[slug][equals]=${slug}`
  const { docs } = (await (await staff.send('GET', `${collection}?${query}`)).json()) as Found
  const [document] = docs
  if (!document) throw new Error(`no document "${slug}" in ${collection}`)
  return {
    path: collection === 'posts' ? `/aktuelles/${slug}` : `/${slug}`,
    /** Resolves as soon as the editor has the answer. */
    async publish(change: object) {
      const data = { ...change, _status: 'published' }
      const answer = await staff.send('PATCH', `${collection}/${document.id}?locale=de`, data)
      if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
      void answer.arrayBuffer()
    },
  }
}
