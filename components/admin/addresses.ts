import type { CollectionSlug } from 'payload'

const admin = '/admin'

export const settingsAddress = `${admin}/globals/settings`
export const rightsAddress = `${admin}/auskunft`
export const retentionAddress = `${admin}/aufbewahrung`
export const createAddress = (collection: CollectionSlug) => `${admin}/collections/${collection}/create`
export const editAddress = (collection: CollectionSlug, id: number) => `${admin}/collections/${collection}/${id}`

/** The list of a collection with one filter set. */
export const listAddress = (collection: CollectionSlug, field?: string, operator?: string, value?: string) =>
  `${admin}/collections/${collection}${field ? `?where[or][0][and][0][${field}][${operator}]=${value}` : ''}`
