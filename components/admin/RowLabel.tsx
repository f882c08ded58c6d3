'use client'

import { useRowLabel } from '@payloadcms/ui'

type Row = Partial<Record<'time' | 'title' | 'name' | 'heading' | 'label', string>>

/** What a row is about, so that closed rows can be told apart. */
export function RowLabel() {
  const { data, rowNumber = 0 } = useRowLabel<Row | undefined>()
  const text = [data?.time, data?.title ?? data?.name ?? data?.heading ?? data?.label].filter(Boolean).join(' ')
  return <>{text || `Eintrag ${rowNumber + 1}`}</>
}
