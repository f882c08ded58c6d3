import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { metadataFor, type PageFacts } from '../metadata.ts'

/** Requests whose form was refused. Next gives the action and the page rendered after it the same headers object. */
const failed = new WeakSet<object>()

/** Remembers for the rest of this request that its form was refused. */
export async function noteFailedForm() {
  failed.add(await headers())
}

/** Metadata of a page with a form: once the form was refused, the title begins with "Fehler: " (WCAG 2.2, G199). */
export async function formPageMetadata(facts: PageFacts): Promise<Metadata> {
  const metadata = metadataFor(facts)
  return failed.has(await headers()) ? { ...metadata, title: `Fehler: ${metadata.title}` } : metadata
}
