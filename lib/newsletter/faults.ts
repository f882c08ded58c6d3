import type { Payload } from 'payload'
import { isLinkTarget } from '../links.ts'
import { findUnrenderable } from './issue-mail.tsx'

/**
 * Renders the mail of an issue once, HTML and text. Returns why that cannot be released, a German sentence that names the
 * place, or undefined when all is well.
 */
export async function findFault(payload: Payload, id: number): Promise<string | undefined> {
  const fault = await findUnrenderable(payload, id)
  if (fault) return `Aus dieser Ausgabe lässt sich keine Mail machen. Die Ursache ist ${fault.part} (${fault.reason}).`
  const url = await findBrokenLink(payload, id)
  return url && `Ein Link in „Eigene Worte“ führt nirgendwohin: ${url}. Bitte ändern oder entfernen Sie ihn.`
}

/** A link that mails leave out; it was typed before such links were refused. */
async function findBrokenLink(payload: Payload, id: number) {
  const { content } = await payload.findByID({ collection: 'newsletters', id, depth: 0, overrideAccess: true })
  const targets = linkTargets(content?.root)
  return targets.find((target) => !isLinkTarget(target))
}

function linkTargets(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { type, fields, children } = node as { type?: string; fields?: Record<string, unknown>; children?: unknown[] }
  const isTyped = (type === 'link' || type === 'autolink') && fields?.linkType !== 'internal'
  const nested = Array.isArray(children) ? children.flatMap(linkTargets) : []
  return isTyped ? [String(fields?.url ?? ''), ...nested] : nested
}
