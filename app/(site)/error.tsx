'use client'

import { BrokenThread } from '@/components/BrokenThread'

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <>
      <div className="wrap pt-8 md:pt-14">
        <h1 className="max-w-260 text-h1">Da hat sich etwas verheddert.</h1>
        <p className="mt-6 max-w-160 text-lead md:ms-[16.66%]">
          Das liegt an uns, nicht an Ihnen. Bitte laden Sie die Seite in ein paar Minuten noch einmal.
        </p>
        {error.digest && <p className="mt-3 text-soft md:ms-[16.66%]">Fehlernummer: {error.digest}</p>}
        <p className="mt-6 md:ms-[16.66%]">
          <a className="button" href="/">
            Zur Startseite
          </a>
        </p>
      </div>
      <BrokenThread />
    </>
  )
}
