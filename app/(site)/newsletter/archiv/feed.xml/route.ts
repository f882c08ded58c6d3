import { toAtom } from '@/lib/feed'
import { getIssues } from '@/lib/queries/newsletters'
import { getSettings } from '@/lib/queries/settings'

export const dynamic = 'force-dynamic'

/** The archive as an Atom feed. */
export async function GET() {
  const [issues, { officeName }] = await Promise.all([getIssues(), getSettings()])
  return new Response(toAtom(issues, officeName), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  })
}
