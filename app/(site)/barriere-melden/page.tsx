import { headers } from 'next/headers'
import { BarrierForm } from '@/components/BarrierForm'
import { PageHeading } from '@/components/PageHeading'
import { formPageMetadata } from '@/lib/forms/failed-form'
import { formMarks } from '@/lib/forms/form'
import { absolute } from '@/lib/metadata'
import { referringPage } from '@/lib/forms/referring-page'
import { reportBarrier } from './actions'

export const generateMetadata = () =>
  formPageMetadata({
    title: 'Barriere melden',
    description: 'Etwas auf dieser Website lässt sich nicht lesen oder bedienen? Sagen Sie es uns.',
    path: '/barriere-melden',
  })

export default async function BarrierPage() {
  const page = referringPage((await headers()).get('referer'), new URL(absolute('/')).origin)
  return (
    <>
      <PageHeading
        title="Barriere melden"
        lead="Etwas lässt sich nicht lesen, hören oder bedienen? Sagen Sie es uns. Sie bekommen eine Nummer und binnen eines Monats eine Antwort."
      />
      <div className="wrap pb-24">
        <div>
          <BarrierForm action={reportBarrier} {...formMarks()} page={page} />
        </div>
      </div>
    </>
  )
}
