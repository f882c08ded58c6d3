import { drawingSvg } from '@/lib/drawing/drawing'
import { getAddresses } from '@/lib/queries/addresses'
import { getEvent } from '@/lib/queries/events'
import { sharp } from '@/lib/uploads/sharp'

type Context = RouteContext<'/teilbild/[...path]'>

/** The picture for link previews of a page without a photo: its own drawing. */
export async function GET(_request: Request, { params }: Context) {
  const path = `/${(await params).path.join('/')}`.replace(/\.png$/, '')
  const page = path === '/start' ? '/' : path
  const isKnown = (await getAddresses()).some((address) => address.path === page)
  if (!isKnown) return new Response('Dieses Bild gibt es nicht.', { status: 404 })
  const name = path.split('/').at(-1) ?? ''
  const event = path.startsWith('/veranstaltungen/') ? await getEvent(name) : null
  const isCancelled = event?.cancelled !== undefined
  const svg = drawingSvg(name, { width: 1200, height: 630, isCancelled })
  const png = await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } })
}
