import { hashInSettingsToken } from '@/lib/newsletter/tokens'
import { copyOf } from '@/lib/newsletter/settings'
import { getClient } from '@/lib/queries/client'

/** The copy of somebody's data as a file (GDPR Art. 15 and 20). */
export async function GET(_: Request, { params }: RouteContext<'/newsletter/einstellungen/[token]/daten.json'>) {
  const key = hashInSettingsToken((await params).token)
  const copy = key && (await copyOf(await getClient(), key))
  if (!copy) return Response.json({ fehler: 'Dieser Link gilt nicht mehr.' }, { status: 404 })
  return new Response(JSON.stringify(copy, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="newsletter-daten.json"',
    },
  })
}
