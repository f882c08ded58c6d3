import { Notice } from '@/components/Notice'
import { metadataFor } from '@/lib/metadata'

export const metadata = metadataFor({
  title: 'Newsletter abbestellt',
  description: '',
  path: '/newsletter/abgemeldet',
  noIndex: true,
})

export default function LeftPage() {
  return (
    <Notice title="Sie sind abgemeldet.">
      <p>
        Ihre Adresse ist gelöscht, Sie erhalten keinen Newsletter mehr. Möchten Sie ihn später wieder lesen, bestellen
        Sie ihn einfach neu.
      </p>
    </Notice>
  )
}
