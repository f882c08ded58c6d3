import { PageHeading } from '@/components/PageHeading'
import { SettingsLinkForm } from '@/components/SettingsLinkForm'
import { formMarks } from '@/lib/forms/form'
import { formPageMetadata } from '@/lib/forms/failed-form'
import { askForSettings } from '../actions'

export const generateMetadata = () =>
  formPageMetadata({
    title: 'Newsletter-Einstellungen',
    description: 'Themen ändern, gespeicherte Daten ansehen oder alles löschen.',
    path: '/newsletter/einstellungen',
  })

export default function SettingsLinkPage() {
  return (
    <>
      <PageHeading
        title="Ihre Bestellung"
        lead="Themen ändern, gespeicherte Daten ansehen oder alles löschen: Wir schicken Ihnen einen Link, der einen Tag gilt."
      />
      <div className="wrap pb-24">
        <div>
          <SettingsLinkForm action={askForSettings} {...formMarks()} />
        </div>
      </div>
    </>
  )
}
