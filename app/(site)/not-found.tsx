import { BrokenThread } from '@/components/BrokenThread'

export const metadata = { title: 'Seite nicht gefunden' }

export default function NotFound() {
  return (
    <>
      <div className="wrap pt-8 md:pt-14">
        <h1 className="max-w-260 text-h1">Hier ist der Faden gerissen.</h1>
        <p className="mt-6 max-w-160 text-lead md:ms-[16.66%]">
          Diese Seite gibt es nicht oder nicht mehr. Vielleicht hilft Ihnen einer dieser Wege weiter:
        </p>
        <ul className="mt-6 flex flex-wrap gap-3 md:ms-[16.66%]">
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
