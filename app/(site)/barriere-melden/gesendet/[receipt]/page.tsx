import { Notice } from '@/components/Notice'
import { dueDateOf } from '@/lib/office/barrier-reports'
import { formatDate } from '@/lib/format'
import { metadataFor } from '@/lib/metadata'
import { getClient } from '@/lib/queries/client'

export const metadata = metadataFor({
  title: 'Barriere gemeldet',
  description: '',
  path: '/barriere-melden',
  noIndex: true,
})

export default async function ReportedPage({ params }: PageProps<'/barriere-melden/gesendet/[receipt]'>) {
  const { receipt } = await params
  const dueAt = await dueDateOf(await getClient(), receipt)
  if (!dueAt) {
    return (
      <Notice title="Diese Nummer gibt es nicht.">
        <p>
          Vielleicht ist die Adresse nicht vollständig. Sie können <a href="/barriere-melden">eine Barriere melden</a>{' '}
          oder das Büro unter <a href="/kontakt">Kontakt</a> erreichen.
        </p>
      </Notice>
    )
  }
  return (
    <Notice title="Danke, Ihre Meldung ist da.">
      <p>
        Ihre Nummer: <strong className="whitespace-nowrap">{receipt}</strong>. Bitte notieren Sie sie.
      </p>
      <p>
        Wir antworten bis zum <strong>{formatDate(dueAt)}</strong>, wenn Sie eine E-Mail-Adresse angegeben haben. Um die
        Barriere kümmern wir uns in jedem Fall.
      </p>
      <p>
        Hilft Ihnen unsere Antwort nicht, vermittelt die{' '}
        <a href="https://www.schlichtungsstelle-bgg.de/">Schlichtungsstelle nach dem BGG</a>, ohne dass es Sie etwas
        kostet.
      </p>
    </Notice>
  )
}
