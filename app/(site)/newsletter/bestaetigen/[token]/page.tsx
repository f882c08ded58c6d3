import { Notice } from '@/components/Notice'
import { OneButton } from '@/components/OneButton'
import { metadataFor } from '@/lib/metadata'
import { readLink } from '@/lib/newsletter/confirm'
import { getClient } from '@/lib/queries/client'
import { confirmOrder, sendAgain } from '../../actions'

export const metadata = metadataFor({
  title: 'Newsletter bestätigen',
  description: '',
  path: '/newsletter',
  noIndex: true,
})

export default async function ConfirmPage({ params }: PageProps<'/newsletter/bestaetigen/[token]'>) {
  const { token } = await params
  const state = await readLink(await getClient(), token)
  switch (state) {
    case 'waiting':
      return (
        <Notice title="Nur noch ein Klick.">
          <p>Möchten Sie den Newsletter des Innovationsbüros erhalten?</p>
          <OneButton action={confirmOrder.bind(null, token)} label="Ja, Bestellung bestätigen" />
        </Notice>
      )
    case 'confirmed':
      return (
        <Notice title="Sie sind angemeldet.">
          <p>Ihre Bestellung ist bestätigt. Sie brauchen nichts mehr zu tun.</p>
        </Notice>
      )
    case 'expired':
      return (
        <Notice title="Dieser Link war zu lange unterwegs.">
          <p>Er galt drei Tage. Wir schicken Ihnen gern einen neuen.</p>
          <OneButton action={sendAgain.bind(null, token)} label="Neue Mail anfordern" />
        </Notice>
      )
    case 'unknown':
      return (
        <Notice title="Zu diesem Link gibt es keine Bestellung.">
          <p>Vielleicht wurde sie gelöscht, weil sie nicht bestätigt war, oder der Link ist nicht vollständig.</p>
          <p>
            <a className="button" href="/newsletter">
              Newsletter bestellen
            </a>
          </p>
        </Notice>
      )
  }
}
