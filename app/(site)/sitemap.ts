import type { MetadataRoute } from 'next'
import { absolute } from '@/lib/metadata'
import { getAddresses } from '@/lib/queries/addresses'

export const dynamic = 'force-dynamic'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const addresses = await getAddresses()
  return addresses.map(({ path, updatedAt }) => ({ url: absolute(path), lastModified: updatedAt }))
}
