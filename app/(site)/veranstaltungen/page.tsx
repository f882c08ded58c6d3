import { permanentRedirect } from 'next/navigation'
import { streamHref } from '@/lib/site'

export default function EventsPage() {
  permanentRedirect(streamHref({ kind: 'veranstaltungen' }))
}
