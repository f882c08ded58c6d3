'use client'

import { useConfig, useTheme } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'

const year = 365 * 24 * 60 * 60

/** Keeps the chosen theme: Payload writes its cookie without Secure, which browsers refuse for `__Host-` names. */
export function ThemeCookie({ children }: { children: ReactNode }) {
  const { autoMode, theme } = useTheme()
  const { cookiePrefix = '' } = useConfig().config

  useEffect(() => {
    if (autoMode === undefined || !cookiePrefix.startsWith('__Host-')) return
    const age = autoMode ? 0 : year
    document.cookie = `${cookiePrefix}-theme=${theme}; Path=/; Secure; SameSite=Strict; Max-Age=${age}`
  }, [autoMode, cookiePrefix, theme])

  return children
}
