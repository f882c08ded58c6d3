import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  htmlLimitedBots: /.*/,
  // Preloads stand in the page: a Link header would not be stored with it.
  reactMaxHeadersLength: 0,
  // A build starts from nothing each time, so writing a cache for the next one only costs time.
  experimental: { turbopackFileSystemCacheForBuild: false },
  // `npm test` checks the types; a first start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
}

export default withPayload(config, { devBundleServerPackages: false })
