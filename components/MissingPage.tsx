import { BrokenThread } from './BrokenThread'

/** What a visitor sees where there is no page. */
export function MissingPage() {
  return (
    <>
      <div className="wrap pt-8 md:pt-14">
        <h1 className="text-h1 max-w-260">Hier ist der Faden gerissen.</h1>
        <p className="text-lead mt-6 max-w-160">
          Diese Seite gibt es nicht oder nicht mehr. Vielleicht hilft Ihnen einer dieser Wege weiter:
        </p>
        <ul className="mt-6 flex flex-wrap gap-3">
          <li>
            <a className="button" href="/">
              Zur Startseite
            </a>
          </li>
          <li>
            <a className="button" href="/aktuelles">
              Aktuelles ansehen
            </a>
          </li>
          <li>
            <a className="button" href="/kontakt">
              Uns fragen
            </a>
          </li>
        </ul>
      </div>
      <BrokenThread />
    </>
  )
}
