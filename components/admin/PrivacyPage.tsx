import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import './privacy.css'

type Props = AdminViewServerProps & { title: string; address: string; children: ReactNode }

/** The frame of a page of our own. Payload opens such pages to everybody; these are for Administration. */
export function PrivacyPage({ title, address, children, initPageResult, params, searchParams }: Props) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { i18n, payload, user } = req
  if (!user) redirect(`/admin/login?redirect=${address}`)
  if (user.role !== 'administration') notFound()
  const page = { i18n, locale, params, payload, permissions, req, searchParams, user, visibleEntities }
  return (
    <DefaultTemplate {...page}>
      <SetStepNav nav={[{ label: title }]} />
      <Gutter className="privacy">
        <h1>{title}</h1>
        {children}
      </Gutter>
    </DefaultTemplate>
  )
}
