import type { GeneratePreviewURL } from 'payload'

/** Where the button "Vorschau" leads: the document by collection and number, never a path of somebody's choosing. */
export const previewAddress =
  (collection: string): GeneratePreviewURL =>
  (doc) =>
    doc.id ? `/vorschau?${new URLSearchParams({ collection, id: String(doc.id) })}` : null
