import type { ClientField } from 'payload'

/** Where a field lies in the form. */
export type Place = { label?: string; order: number; tab?: { field: number; tab: number } }

/** The places of all fields by their path without the numbers of rows: `programme.title`. */
export function placesOf(fields: ClientField[]) {
  const places = new Map<string, Place>()
  let tabFields = -1
  const visit = (list: ClientField[], parent: string, tab: Place['tab']) => {
    for (const field of list) {
      if (field.type === 'tabs') {
        tabFields += 1
        const number = tabFields
        for (const [index, one] of field.tabs.entries()) {
          const path = 'name' in one && one.name ? `${parent}${one.name}.` : parent
          visit(one.fields, path, tab ?? { field: number, tab: index })
        }
        continue
      }
      const path = 'name' in field && field.name ? `${parent}${field.name}` : undefined
      if (path) {
        const label = 'label' in field && typeof field.label === 'string' ? field.label : undefined
        places.set(path, { label, order: places.size, tab })
      }
      if ('fields' in field) visit(field.fields, path ? `${path}.` : parent, tab)
    }
  }
  visit(fields, '', undefined)
  return places
}

export const withoutRows = (path: string) => path.replace(/\.\d+(?=\.|$)/g, '')

/** Opens the tab and the rows around a field and puts the focus on it. */
export async function goTo(form: HTMLElement, path: string, place: Place | undefined) {
  if (place?.tab) {
    const tabs = form.querySelectorAll('.tabs-field')[place.tab.field]
    const buttons = tabs?.querySelectorAll<HTMLElement>(':scope > .tabs-field__tabs-wrap .tabs-field__tab-button')
    buttons?.[place.tab.tab]?.click()
  }
  for (const row of rowsAround(path)) {
    const element = await appear(() => form.querySelector<HTMLElement>(`[id="${row}"]`))
    element
      ?.querySelector<HTMLElement>('.collapsible--collapsed > .collapsible__toggle-wrap > .collapsible__toggle')
      ?.click()
  }
  const field = await appear(() => fieldAt(form, path))
  field?.scrollIntoView({ block: 'center' })
  focusable(field)?.focus()
}

/** `programme.0.speakers.1.name` lies in the rows `programme-row-0` and `programme-0-speakers-row-1`. */
function rowsAround(path: string) {
  const parts = path.split('.')
  return parts.flatMap((part, index) => (/^\d+$/.test(part) ? [`${parts.slice(0, index).join('-')}-row-${part}`] : []))
}

/** The element of a field, as Payload numbers them; text with formatting has only a label. */
export function fieldAt(form: HTMLElement, path: string) {
  const id = `field-${path.replaceAll('.', '__')}`
  return (
    form.querySelector<HTMLElement>(`[id="${id}"]`) ??
    form.querySelector(`label[for="${id}"]`)?.closest<HTMLElement>('.field-type') ??
    null
  )
}

const controls = 'input:not([type=hidden]), textarea, select, [contenteditable=true], button'

/** What takes the focus in a field. */
export function focusable(field: HTMLElement | null | undefined) {
  return field?.matches(controls) ? field : field?.querySelector<HTMLElement>(controls)
}

/** Tabs and rows are drawn after the click, far fields when they come into view. */
async function appear(find: () => HTMLElement | null) {
  for (let frame = 0; frame < 120; frame++) {
    const found = find()
    if (found) return found
    await new Promise(requestAnimationFrame)
  }
  return null
}
