import type { Payload } from 'payload'
import { cache } from 'react'
import { getClient } from './client'
import type { Settings } from './types'

/** What the whole site says about the office. */
export const getSettings = cache(async (): Promise<Settings> => readSettings(await getClient()))

/** The same outside of a page, for mails. */
export async function readSettings(payload: Payload): Promise<Settings> {
  const { officeName, ministry, operator, contact, newsletter, social } = await payload.findGlobal({
    slug: 'settings',
    depth: 0,
    locale: 'de',
    overrideAccess: false,
  })
  return {
    officeName,
    ministry: { ...ministry, href: ministry.href ?? undefined },
    operator: { ...operator, href: operator.href ?? undefined },
    contact: {
      phone: contact?.phone ?? undefined,
      email: contact?.email ?? undefined,
      street: contact?.street ?? undefined,
      postalCode: contact?.postalCode ?? undefined,
      city: contact?.city ?? undefined,
      hours: contact?.hours ?? undefined,
      accessibilityEmail: contact?.accessibilityEmail ?? undefined,
      pressEmail: contact?.pressEmail ?? undefined,
      isExample: Boolean(contact?.isExample),
    },
    newsletter: { ...newsletter, sender: newsletter.sender ?? undefined },
    social: (social ?? []).map(({ label, href }) => ({ label, href })),
  }
}
