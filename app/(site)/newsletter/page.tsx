import { NewsletterForm } from '@/components/NewsletterForm'
import { PageHeading } from '@/components/PageHeading'
import { formMarks } from '@/lib/forms/form'
import { formPageMetadata } from '@/lib/forms/failed-form'
import { wording } from '@/lib/newsletter/wording'
import { getSettings } from '@/lib/queries/settings'
import { getTopicChoices } from '@/lib/queries/topics'
import { orderNewsletter } from './actions'

export const generateMetadata = () =>
  formPageMetadata({
    title: 'Newsletter',
    description: 'Den Newsletter des Innovationsbüros bestellen, ändern oder abbestellen.',
    path: '/newsletter',
  })

export default async function NewsletterPage() {
  const [{ newsletter }, topics] = await Promise.all([getSettings(), getTopicChoices()])
  return (
    <>
      <PageHeading title="Newsletter" lead={newsletter.text} />
      <div className="wrap pb-24">
        <div>
          <p className="text-soft mb-8">{newsletter.frequency}</p>
          <NewsletterForm action={orderNewsletter} {...formMarks()} consent={wording.text} topics={topics} />
          <ul className="mt-12 flex flex-wrap gap-x-8 gap-y-3">
            <li>
              <a href="/newsletter/archiv">Alle bisherigen Ausgaben</a>
            </li>
            <li>
              <a href="/newsletter/einstellungen">Bestellung ändern, ansehen oder löschen</a>
            </li>
          </ul>
        </div>
      </div>
    </>
  )
}
