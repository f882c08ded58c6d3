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

/** Milliseconds. */
const between = 250
const atMost = 6000

/**
 * Opens the tab and the rows around a field and puts the focus on it. Tried until it holds: tabs and rows are drawn
 * after the click, far fields when they come into view, and Payload closes a row again when the server's form state
 * does not yet know that it was opened.
 */
export async function goTo(form: HTMLElement, path: string, place: Place | undefined) {
  const start = document.activeElement
  openTab(form, place)
  let held = 0
  for (let waited = 0; waited < atMost && held < 3; waited += between) {
    const isOpen = openRows(form, path)
    const control = focusable(fieldAt(form, path))
    const { activeElement } = document
    if (isOpen && control && activeElement === control) held += 1
    else if (activeElement !== start && activeElement !== control && activeElement !== document.body) return
    else if (isOpen && control) {
      held = 0
      control.scrollIntoView({ block: 'center' })
      control.focus({ preventScroll: true })
    }
    await new Promise((resolve) => setTimeout(resolve, between))
  }
}

function openTab(form: HTMLElement, place: Place | undefined) {
  if (!place?.tab) return
  const tabs = form.querySelectorAll('.tabs-field')[place.tab.field]
  const buttons = tabs?.querySelectorAll<HTMLElement>(':scope > .tabs-field__tabs-wrap .tabs-field__tab-button')
  buttons?.[place.tab.tab]?.click()
}

/** Whether all rows around the field are open; opens the outermost that is not. */
function openRows(form: HTMLElement, path: string) {
  for (const row of rowsAround(path)) {
    const element = form.querySelector(`[id="${row}"]`)
    if (!element) return false
    const collapsed = element.querySelector(':scope > .collapsible--collapsed')
    if (!collapsed) continue
    collapsed.querySelector<HTMLElement>(':scope > .collapsible__toggle-wrap > .collapsible__toggle')?.click()
    return false
  }
  return true
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
