import { Notice } from '@/components/Notice'
import { OneButton } from '@/components/OneButton'
import { PageHeading } from '@/components/PageHeading'
import { TopicChoice } from '@/components/TopicChoice'
import { formatDate } from '@/lib/format'
import { metadataFor } from '@/lib/metadata'
import { hashInSettingsToken } from '@/lib/newsletter/tokens'
import { copyOf } from '@/lib/newsletter/settings'
import { unknownTopic } from '@/lib/newsletter/topic-field'
import { getClient } from '@/lib/queries/client'
import { getTopicChoices } from '@/lib/queries/topics'
import { deleteEverything, saveTopics } from '../../actions'

export const metadata = metadataFor({ title: 'Ihre Bestellung', description: '', path: '/newsletter', noIndex: true })

export default async function SettingsPage({ params, searchParams }: PageProps<'/newsletter/einstellungen/[token]'>) {
  const { token } = await params
  const { auswahl } = await searchParams
  const key = hashInSettingsToken(token)
  const [copy, topics] = await Promise.all([key ? copyOf(await getClient(), key) : null, getTopicChoices()])
  if (!copy) {
    return (
      <Notice title="Dieser Link gilt nicht mehr.">
        <p>
          Er galt einen Tag, oder es gibt keine Bestellung mehr. Sie können sich{' '}
          <a href="/newsletter/einstellungen">einen neuen Link schicken lassen</a>.
        </p>
      </Notice>
    )
  }
  return (
    <>
      <PageHeading title="Ihre Bestellung" lead={`Der Newsletter geht an ${copy.email}.`} />
      <div className="wrap pb-24">
        <div className="grid gap-14">
          <form action={saveTopics.bind(null, token)} className="form">
            <TopicChoice
              legend="Worüber möchten Sie lesen?"
              topics={topics}
              chosen={copy.topics.map(({ id }) => id)}
              onlyEvents={copy.onlyEvents}
              error={auswahl === 'unbekannt' ? unknownTopic : undefined}
            />
            <button type="submit" className="button button-signal">
              Auswahl speichern
            </button>
          </form>
          <section aria-labelledby="daten">
            <h2 id="daten" className="text-h3">
              Was wir zu Ihrer Adresse gespeichert haben
            </h2>
            <ul className="mt-4 list-disc ps-6">
              <li>E-Mail-Adresse: {copy.email}</li>
              <li>Bestellt am {formatDate(copy.requestedAt)}</li>
              {copy.confirmedAt && <li>Bestätigt am {formatDate(copy.confirmedAt)}</li>}
              {copy.consents.map(({ requestedAt, formAddress, wording, wordingVersion }) => (
                <li key={requestedAt}>
                  Wortlaut vom {formatDate(requestedAt)} (Fassung {wordingVersion}, Formular {formAddress}): „{wording}“
                </li>
              ))}
            </ul>
            <p className="mt-6">
              <a className="button" href={`/newsletter/einstellungen/${token}/daten.json`}>
                Daten als Datei (JSON) speichern
              </a>
            </p>
          </section>
          <section aria-labelledby="loeschen">
            <h2 id="loeschen" className="text-h3">
              Alles löschen
            </h2>
            <p className="mt-4 mb-6 max-w-160">
              Ihre Adresse wird sofort gelöscht, der Newsletter endet. Als Nachweis bleibt eine Kennung ohne Adresse,
              bis die Frist aus der Datenschutzerklärung um ist.
            </p>
            <OneButton action={deleteEverything.bind(null, token)} label="Bestellung und Adresse löschen" isQuiet />
          </section>
        </div>
      </div>
    </>
  )
}
