import type { SanitizedPermissions, ServerProps, TypedUser } from 'payload'

/** The person at the start page; every query there runs with this person's rights. */
export type Staff = Pick<ServerProps, 'payload'> & { permissions?: SanitizedPermissions; user: TypedUser }

/** Query options: German texts, no relations, what the person may read. */
export const asStaff = ({ user }: Staff) => ({ user, overrideAccess: false, locale: 'de', depth: 0 }) as const
