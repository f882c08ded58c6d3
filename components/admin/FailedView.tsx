import { Gutter, Link, SetStepNav } from '@payloadcms/ui'

/** What stands where a form could not be drawn. */
export function FailedView({ list }: { list: string }) {
  const isGlobal = list.startsWith('/admin/globals/')
  return (
    <Gutter className="failed-view">
      <SetStepNav nav={[{ label: 'Fehler' }]} />
      <div role="alert">
        <h1>Das hat nicht geklappt</h1>
        <p>
          Das Formular konnte nicht geöffnet werden. Was Sie bisher gespeichert haben, ist noch da. Bitte versuchen Sie
          es in einigen Minuten noch einmal. Wenn es dabei bleibt, sagen Sie bitte der Administration Bescheid.
        </p>
      </div>
      <p>
        {/* Not a link of Next's client: the page is to be asked for anew. */}
        <a href="">Noch einmal versuchen</a>
      </p>
      <p>{isGlobal ? <Link href="/admin">Zurück zur Startseite</Link> : <Link href={list}>Zurück zur Liste</Link>}</p>
    </Gutter>
  )
}
