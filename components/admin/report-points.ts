import { atBerlinTime } from '@/lib/berlin'
import { editAddress } from './addresses'
import type { Point } from './point'
import { asStaff, type Staff } from './staff'

/** The old website did not date these reports; the first content assumes a day. */
const assumed: Record<string, string> = {
  'das-war-die-zehnte-innovationswerkstatt': '2021-12-16',
  'das-war-die-elfte-innovationswerkstatt': '2022-05-05',
}

/** The reports that still carry the assumed day. */
export async function getReportPoints(staff: Staff): Promise<Point[]> {
  const { docs } = await staff.payload.find({
    collection: 'posts',
    where: { slug: { in: Object.keys(assumed) } },
    sort: 'publishedAt',
    limit: 2,
    pagination: false,
    select: { title: true, slug: true, publishedAt: true },
    ...asStaff(staff),
  })
  return docs
    .filter(({ slug, publishedAt }) => publishedAt && +new Date(publishedAt) === assumedInstant(slug))
    .map(({ id, title }) => ({
      label: title,
      note: 'Datum ungeprüft: Der Tag der Veröffentlichung ist angenommen.',
      href: editAddress('posts', id),
    }))
}

const assumedInstant = (slug: string) => +atBerlinTime(`${assumed[slug]}T12:00:00Z`, '10:00')
