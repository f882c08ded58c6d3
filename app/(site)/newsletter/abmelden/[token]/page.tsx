import { Notice } from '@/components/Notice'
import { OneButton } from '@/components/OneButton'
import { metadataFor } from '@/lib/metadata'
import { hashInUnsubscribeToken } from '@/lib/newsletter/unsubscribe'
import { endNewsletter } from '../../actions'

export const metadata = metadataFor({
  title: 'Newsletter abbestellen',
  description: '',
  path: '/newsletter',
  noIndex: true,
})

export default async function LeavePage({ params }: PageProps<'/newsletter/abmelden/[token]'>) {
  const { token } = await params
  if (!hashInUnsubscribeToken(token)) {
    return (
      <Notice title="Dieser Link ist nicht vollständig.">
        <p>
          Bitte öffnen Sie ihn noch einmal aus der Mail. Oder lassen Sie sich einen Link zu Ihren{' '}
          <a href="/newsletter/einstellungen">Einstellungen</a> schicken.
        </p>
      </Notice>
    )
  }
  return (
    <Notice title="Möchten Sie den Newsletter abbestellen?">
      <p>Ihre Adresse wird dann sofort gelöscht.</p>
      <OneButton action={endNewsletter.bind(null, token)} label="Ja, abbestellen" />
    </Notice>
  )
}
