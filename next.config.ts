import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  htmlLimitedBots: /.*/,
  experimental: { inlineCss: true },
  turbopack: { root: import.meta.dirname },
}

export default withPayload(config, { devBundleServerPackages: false })
