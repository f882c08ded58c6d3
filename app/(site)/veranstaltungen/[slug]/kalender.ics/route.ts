import { toCalendar } from '@/lib/events/calendar'
import { getEvent } from '@/lib/queries/events'
import { getSettings } from '@/lib/queries/settings'

type Context = RouteContext<'/veranstaltungen/[slug]/kalender.ics'>

export async function GET(_request: Request, { params }: Context) {
  const { slug } = await params
  const event = await getEvent(slug)
  if (!event) return new Response('Diese Veranstaltung gibt es nicht.', { status: 404 })
  return new Response(toCalendar(event, await getSettings()), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}.ics"`,
    },
  })
}
