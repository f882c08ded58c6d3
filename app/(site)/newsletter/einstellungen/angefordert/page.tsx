import { Notice } from '@/components/Notice'
import { metadataFor } from '@/lib/metadata'

export const metadata = metadataFor({
  title: 'Link angefordert',
  description: '',
  path: '/newsletter/einstellungen/angefordert',
  noIndex: true,
})

export default function AskedPage() {
  return (
    <Notice title="Bitte sehen Sie in Ihr Postfach.">
      <p>
        Wenn Sie den Newsletter mit dieser Adresse erhalten, ist ein Link zu Ihren Einstellungen unterwegs. Er gilt 24
        Stunden.
      </p>
    </Notice>
  )
}
