import { redirect } from 'next/navigation'
import { hashInUnsubscribeToken, unsubscribe } from '@/lib/newsletter/unsubscribe'
import { getClient } from '@/lib/queries/client'

type Context = RouteContext<'/newsletter/abmelden/[token]/sofort'>

/** Mail programs post here when somebody clicks "unsubscribe" beside the subject (RFC 8058). */
export async function POST(_: Request, { params }: Context) {
  const key = hashInUnsubscribeToken((await params).token)
  if (key) await unsubscribe(await getClient(), key, 'unsubscribed')
  return new Response('Sie sind abgemeldet.\n', { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}

/** Opening the address changes nothing. */
export async function GET(_: Request, { params }: Context) {
  redirect(`/newsletter/abmelden/${(await params).token}`)
}
