import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { headers } from 'next/headers'
import type { ServerFunctionClient } from 'payload'
import React from 'react'
import { getClient } from '@/lib/queries/client'
import { importMap } from './admin/importMap.js'

type Args = {
  children: React.ReactNode
}

/** What the admin asks its server. Somebody without a session gets nothing: the pages to sign in need none of it. */
const serverFunction: ServerFunctionClient = async function (args) {
  'use server'
  const { user } = await (await getClient()).auth({ headers: await headers() })
  if (!user) return null
  return handleServerFunctions({
    ...args,
    config,
    importMap,
  })
}

const Layout = ({ children }: Args) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout
