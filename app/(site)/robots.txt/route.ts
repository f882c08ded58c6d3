import { absolute } from '@/lib/metadata'

export const dynamic = 'force-dynamic'

const rules = `User-agent: *
Allow: /api/media/file/
Allow: /api/documents/file/
Disallow: /admin
Disallow: /api/
Disallow: /vorschau

Sitemap: ${absolute('/sitemap.xml')}
`

export const GET = () => new Response(rules, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
