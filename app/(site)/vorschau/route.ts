import { draftMode } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { getDraftPath } from '@/lib/queries/draft-path'

/** Shows signed-in staff a document as the public page it will be. Only the document decides where this leads. */
export async function GET({ nextUrl }: NextRequest) {
  const path = await getDraftPath(nextUrl.searchParams.get('collection'), nextUrl.searchParams.get('id'))
  if (!path) notFound()
  const draft = await draftMode()
  draft.enable()
  redirect(path)
}
