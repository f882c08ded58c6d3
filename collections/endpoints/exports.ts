import { type CollectionSlug, type DataFromCollectionSlug, type Endpoint, Forbidden } from 'payload'
import { recordAudit } from '../../lib/privacy/audit.ts'
import { toSpreadsheet } from '../../lib/spreadsheet.ts'

type Columns<Slug extends CollectionSlug> = Record<
  string,
  (doc: DataFromCollectionSlug<Slug>) => string | null | undefined
>

/** The button above a list. */
export const exportButton = ['/components/admin/ExportButton.tsx#ExportButton']

/** Gives all records of a collection as a workbook to whoever may read them, and notes how many in the audit log. */
export const exportOf = <Slug extends CollectionSlug>(slug: Slug, columns: Columns<Slug>): Endpoint => ({
  path: '/export',
  method: 'post',
  handler: async (req) => {
    const { access, labels } = req.payload.collections[slug].config
    if (!(await access.read({ req }))) throw new Forbidden(req.t)
    const { docs } = await req.payload.find({
      collection: slug,
      pagination: false,
      depth: 0,
      locale: 'de',
      overrideAccess: true,
    })
    const records = (docs as DataFromCollectionSlug<Slug>[]).map((doc) =>
      Object.values(columns).map((read) => read(doc) ?? ''),
    )
    const title = String(labels.plural)
    const file = await toSpreadsheet(title, Object.keys(columns), records)
    await recordAudit(req, 'Als Datei gespeichert', `${title} (${records.length})`)
    return new Response(new Uint8Array(file), {
      headers: {
        'Cache-Control': 'no-store',
        'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'Content-Disposition': `attachment; filename="${slug}.xlsx"`,
      },
    })
  },
})
