import type { Payload } from 'payload'
import { cache } from 'react'
import { startOfBerlinDay } from '../berlin'
import type { Setting } from '../payload-types'
import { getClient } from './client'
import { toPicture } from './map'
import type { Settings } from './types'

/** What the whole site says about the office. */
export const getSettings = cache(async (): Promise<Settings> => readSettings(await getClient()))

/** The same outside of a page, for mails. */
export async function readSettings(payload: Payload): Promise<Settings> {
  const { officeName, ministry, operator, contact, newsletter, social } = await payload.findGlobal({
    slug: 'settings',
    depth: 1,
    locale: 'de',
    overrideAccess: false,
  })
  return {
    officeName,
    ministry: {
      name: ministry.name,
      abbreviation: ministry.abbreviation,
      href: ministry.href ?? undefined,
      logo: toLogo(ministry.logo, new Date()),
    },
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

/** The logo on the days, in Berlin, from the first to the last on which it may be shown. */
function toLogo(logo: Setting['ministry']['logo'], now: Date) {
  const today = startOfBerlinDay(now)
  if (logo?.validFrom && startOfBerlinDay(new Date(logo.validFrom)) > today) return undefined
  if (logo?.validUntil && startOfBerlinDay(new Date(logo.validUntil)) < today) return undefined
  return toPicture(logo?.image)
}
