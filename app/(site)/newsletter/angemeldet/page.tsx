import { Notice } from '@/components/Notice'
import { metadataFor } from '@/lib/metadata'

export const metadata = metadataFor({
  title: 'Newsletter bestätigt',
  description: '',
  path: '/newsletter/angemeldet',
  noIndex: true,
})

export default function ConfirmedPage() {
  return (
    <Notice title="Sie sind angemeldet.">
      <p>Die nächste Ausgabe kommt zu Ihnen. Abmelden können Sie sich jederzeit mit dem Link am Ende jeder Mail.</p>
    </Notice>
  )
}
