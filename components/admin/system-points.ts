import { env } from '@/lib/env'
import { editAddress } from './addresses'
import type { Point } from './point'
import { asStaff, type Staff } from './staff'

const firstAccount = 'admin@example.org'

/** What only Administration can put right. */
export async function getSystemPoints(staff: Staff): Promise<Point[]> {
  if (!staff.permissions?.collections?.users?.create) return []
  const { docs } = await staff.payload.find({
    collection: 'users',
    where: { email: { equals: firstAccount } },
    limit: 1,
    pagination: false,
    select: {},
    ...asStaff(staff),
  })
  return [
    ...docs.map(({ id }) => ({
      label: 'Erstes Konto',
      note: `Die E-Mail-Adresse ist noch ${firstAccount}.`,
      href: editAddress('users', id),
    })),
    ...(isPublicAddress(env.SITE_URL)
      ? []
      : [
          {
            label: 'Adresse der Website',
            note: `${env.SITE_URL} ist nicht öffentlich oder nicht verschlüsselt (SITE_URL).`,
          },
        ]),
  ]
}

function isPublicAddress(siteUrl: string) {
  const { protocol, hostname } = new URL(siteUrl)
  return protocol === 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
