import type { PayloadRequest } from 'payload'

/**
 * Adds an entry to the audit log in the transaction of the request: who it was, what was done, on which record. Never
 * give it an address or a text of a person.
 */
export async function recordAudit(req: PayloadRequest, action: string, subject?: string) {
  const { user } = req
  await req.payload.create({
    collection: 'audit-log',
    data: { actor: user?.name ?? 'Das System', actorId: user?.id, action, record: subject },
    overrideAccess: true,
    depth: 0,
    req,
  })
}
