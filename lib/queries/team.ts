import { cache } from 'react'
import { getClient } from './client'
import { toPicture } from './map'
import { asReader } from './preview'
import type { TeamMember } from './types'

/** Everybody of the team in the order of the office. */
export const getTeam = cache(async (): Promise<TeamMember[]> => {
  const payload = await getClient()
  const { docs } = await payload.find({
    collection: 'team-members',
    sort: 'position',
    depth: 1,
    limit: 200,
    pagination: false,
    ...(await asReader()),
  })
  return docs.map(({ name, role, organisation, image, email, phone, isExample }) => ({
    name,
    role,
    organisation: organisation ?? undefined,
    picture: toPicture(image),
    email: email ?? undefined,
    phone: phone ?? undefined,
    isExample: Boolean(isExample),
  }))
})
