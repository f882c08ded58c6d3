import { editAddress, listAddress } from './addresses'
import type { Point } from './point'
import { asStaff, type Staff } from './staff'

const kinds = {
  posts: 'Beiträge',
  events: 'Veranstaltungen',
  topics: 'Themen',
  'team-members': 'Teammitglieder',
} as const
const legalPages = ['impressum', 'datenschutz', 'barrierefreiheit']
const isExample = { isExample: { equals: true } }

/** What is marked as an example: one line per collection, one for each legal page. An empty team counts too. */
export async function getExamplePoints(staff: Staff): Promise<Point[]> {
  const kindPoints = await Promise.all(
    (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => countOf(kind, staff)),
  )
  return [...(await getPagePoints(staff)), ...kindPoints.flat(), ...(await getTeamPoint(staff))]
}

async function countOf(collection: keyof typeof kinds, staff: Staff) {
  const { totalDocs } = await staff.payload.count({ collection, where: isExample, ...asStaff(staff) })
  return examples(kinds[collection], totalDocs, listAddress(collection, 'isExample', 'equals', 'true'))
}

async function getPagePoints(staff: Staff) {
  const { docs } = await staff.payload.find({
    collection: 'pages',
    where: isExample,
    sort: 'title',
    limit: 200,
    pagination: false,
    select: { title: true, key: true },
    ...asStaff(staff),
  })
  const isLegal = ({ key }: { key?: string | null }) => legalPages.includes(key ?? '')
  const others = docs.filter((page) => !isLegal(page))
  return [
    ...docs.filter(isLegal).map(({ id, title }) => ({
      label: title,
      note: 'Der Text ist ein Beispiel und muss rechtlich geprüft werden.',
      href: editAddress('pages', id),
    })),
    ...examples('Weitere Seiten', others.length, listAddress('pages', 'isExample', 'equals', 'true')),
  ]
}

async function getTeamPoint(staff: Staff): Promise<Point[]> {
  const { totalDocs } = await staff.payload.count({
    collection: 'team-members',
    where: { _status: { equals: 'published' } },
    ...asStaff(staff),
  })
  return totalDocs > 0
    ? []
    : [{ label: 'Team', note: 'Noch niemand veröffentlicht.', href: listAddress('team-members') }]
}

const examples = (kind: string, count: number, href: string): Point[] =>
  count > 0 ? [{ label: `${kind}: ${count} ${count === 1 ? 'Beispiel' : 'Beispiele'}`, href }] : []
