import { notFound } from 'next/navigation'
import { FaultPage } from '@/components/FaultPage'
import { MissingPage } from '@/components/MissingPage'
import { RefusedForm } from '@/components/RefusedForm'
import { metadataFor } from '@/lib/metadata'
import { getSettings } from '@/lib/queries/settings'

type Props = PageProps<'/fehler/[status]'>

const titles: Record<string, string> = {
  '404': 'Seite nicht gefunden',
  '503': 'Gerade nicht erreichbar',
  formular: 'Nicht gespeichert',
  herkunft: 'Formular nicht angenommen',
}

export async function generateMetadata({ params }: Props) {
  const { status } = await params
  return metadataFor({ title: titles[status] ?? '', description: '', path: `/fehler/${status}`, noIndex: true })
}

/** The pages `lib/delivery` answers with when there is no other: Next itself draws them only with JavaScript. */
export default async function FailurePage({ params }: Props) {
  const { status } = await params
  if (status === '404') return <MissingPage />
  if (status === 'herkunft') return <RefusedForm contact={(await getSettings()).contact} />
  if (status !== '503' && status !== 'formular') notFound()
  return <FaultPage contact={(await getSettings()).contact} isForm={status === 'formular'} />
}
