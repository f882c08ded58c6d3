import { Notice } from '@/components/Notice'
import { isMessage } from '@/lib/office/contact'
import { metadataFor } from '@/lib/metadata'
import { getClient } from '@/lib/queries/client'

export const metadata = metadataFor({ title: 'Nachricht gesendet', description: '', path: '/kontakt', noIndex: true })

export default async function SentPage({ params }: PageProps<'/kontakt/gesendet/[receipt]'>) {
  const { receipt } = await params
  if (!(await isMessage(await getClient(), receipt))) {
    return (
      <Notice title="Diese Nummer gibt es nicht.">
        <p>
          Vielleicht ist die Adresse nicht vollständig. Unter <a href="/kontakt">Kontakt</a> erreichen Sie das Büro.
        </p>
      </Notice>
    )
  }
  return (
    <Notice title="Danke, Ihre Nachricht ist da.">
      <p>
        Ihre Nummer: <strong className="whitespace-nowrap">{receipt}</strong>. Nennen Sie sie bitte, wenn Sie noch
        einmal schreiben.
      </p>
      <p>Das Büro antwortet Ihnen per E-Mail.</p>
    </Notice>
  )
}
