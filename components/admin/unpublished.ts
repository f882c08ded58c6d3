import { asStaff, type Staff } from './staff'

const kinds = {
  posts: 'Beitrag',
  events: 'Veranstaltung',
  topics: 'Thema',
  'team-members': 'Teammitglied',
  pages: 'Seite',
} as const

type Kind = keyof typeof kinds

const newest = 5

/** The newest documents whose last version is not published, of all kinds. */
export async function getDrafts(staff: Staff) {
  const lists = await Promise.all((Object.keys(kinds) as Kind[]).map((kind) => getDraftsOf(kind, staff)))
  return lists
    .flat()
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, newest)
}

async function getDraftsOf(collection: Kind, staff: Staff) {
  const { docs } = await staff.payload.find({
    collection,
    draft: true,
    where: { _status: { equals: 'draft' } },
    sort: '-updatedAt',
    limit: newest,
    pagination: false,
    select: { updatedAt: true, ...(collection === 'team-members' ? { name: true } : { title: true }) },
    ...asStaff(staff),
  })
  const published = await getPublishedIds(
    collection,
    docs.map(({ id }) => id),
    staff,
  )
  return docs.map((doc) => ({
    collection,
    id: doc.id,
    title: ('name' in doc ? doc.name : 'title' in doc && doc.title) || 'Noch ohne Titel',
    kind: kinds[collection],
    isPublic: published.has(doc.id),
    updatedAt: doc.updatedAt,
  }))
}

async function getPublishedIds(collection: Kind, ids: number[], staff: Staff) {
  if (ids.length === 0) return new Set<number>()
  const { docs } = await staff.payload.find({
    collection,
    where: { id: { in: ids }, _status: { equals: 'published' } },
    limit: newest,
    pagination: false,
    select: {},
    ...asStaff(staff),
  })
  return new Set(docs.map(({ id }) => id))
}
