import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { PreviewBar } from '@/components/PreviewBar'
import { SiteFooter } from '@/components/SiteFooter'
import { SiteHeader } from '@/components/SiteHeader'
import { feeds } from '@/lib/metadata'
import { isPreview } from '@/lib/queries/preview'
import { getSettings } from '@/lib/queries/settings'
import { fontVariables } from './fonts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  alternates: { types: feeds },
  icons: {
    icon: [
      { url: '/favicon.ico', sizes: '32x32' },
      { url: '/favicon.svg', type: 'image/svg+xml' },
    ],
    apple: '/apple-touch-icon.png',
  },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf7f0' },
    { media: '(prefers-color-scheme: dark)', color: '#101230' },
  ],
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [settings, preview] = await Promise.all([getSettings(), isPreview()])
  return (
    <html lang="de" className={fontVariables}>
      <body>
        <a className="skip-link button" href="#inhalt">
          Zum Inhalt springen
        </a>
        <SiteHeader name={settings.officeName} ministry={settings.ministry.abbreviation} />
        <main id="inhalt" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter settings={settings} />
        {preview && <PreviewBar />}
      </body>
    </html>
  )
}
