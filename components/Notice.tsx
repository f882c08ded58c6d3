import type { ReactNode } from 'react'
import { PageHeading } from './PageHeading'

type Props = { title: string; children: ReactNode }

/** A short page that says what has happened or asks for one click. */
export function Notice({ title, children }: Props) {
  return (
    <>
      <PageHeading title={title} />
      <div className="wrap pb-24">
        <div className="notice text-lead max-w-160">{children}</div>
      </div>
    </>
  )
}
