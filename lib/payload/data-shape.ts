import type { Block, Field, PayloadRequest, RichTextField, SelectField } from 'payload'
import { isRowNumber } from './rest-errors.ts'

/** A value that does not have the shape of its field, and what the person reads there. */
export type Mistake = { path: string; message: string; label?: string }
/** A row that a value points to. */
export type Relation = { path: string; collection: string; id: number; label?: string }
export type Shape = { mistakes: Mistake[]; relations: Relation[] }

type Data = Record<string, unknown>
type Found = Shape & { req: PayloadRequest }

/**
 * Compares incoming data with the fields of its collection, however deep: which values could be no value of their field,
 * and which rows the others point to. Looks at the shape alone; rules, limits and what is missing are left to the
 * validation of the fields, which Payload skips for drafts. Keys without a field are ignored, as Payload does.
 */
export function shapeOf(fields: Field[], data: unknown, req: PayloadRequest): Shape {
  const found: Found = { mistakes: [], relations: [], req }
  if (isObject(data)) compareAll(fields, data, '', found)
  else found.mistakes.push({ path: '', message: messages.group })
  return { mistakes: found.mistakes, relations: found.relations }
}

const compareAll = (fields: Field[], data: Data, path: string, found: Found) =>
  fields.forEach((field) => compare(field, data, path, found))

function compare(field: Field, data: Data, parent: string, found: Found): void {
  if (field.type === 'tabs') {
    for (const tab of field.tabs) {
      if ('name' in tab && tab.name) compare({ ...tab, type: 'group' } as Field, data, parent, found)
      else compareAll(tab.fields, data, parent, found)
    }
    return
  }
  if (!('name' in field) || !field.name) {
    if ('fields' in field) compareAll(field.fields, data, parent, found)
    return
  }
  const value = data[field.name]
  const path = parent + field.name
  if (value === undefined || value === null) return
  const message = compareValue(field, value, path, found)
  if (message) found.mistakes.push({ path, message, label: labelOf(field) })
}

const labelOf = ({ label }: { label?: unknown }) => (typeof label === 'string' ? label : undefined)

const messages = {
  text: 'Hier gehört ein Text hin.',
  number: 'Hier gehört eine Zahl hin.',
  yesNo: 'Hier gehört Ja oder Nein hin.',
  date: 'Das ist kein Datum.',
  option: 'Diese Auswahl gibt es hier nicht.',
  relation: 'Dieser Verweis ist nicht möglich. Bitte wählen Sie etwas aus der Liste.',
  list: 'Hier gehört eine Liste hin.',
  group: 'Hier gehören mehrere Angaben hin.',
  richText: 'Dieser Text ist nicht lesbar. Bitte schreiben Sie ihn noch einmal.',
}

/** Says what belongs there when the value itself is wrong; what lies inside it is noted in `found`. */
function compareValue(field: Field, value: unknown, path: string, found: Found): string | undefined {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
      return isEvery(value, 'hasMany' in field && field.hasMany, isText) ? undefined : messages.text
    case 'number':
      return isEvery(value, field.hasMany, isNumber) ? undefined : messages.number
    case 'checkbox':
      return typeof value === 'boolean' || ['true', 'false', ''].includes(value as string) ? undefined : messages.yesNo
    case 'date':
      return isDate(value) ? undefined : messages.date
    case 'select':
    case 'radio': {
      const isMany = field.type === 'select' && field.hasMany
      return isEvery(value, isMany, (one) => optionsOf(field).includes(one)) ? undefined : messages.option
    }
    case 'relationship':
    case 'upload':
      return compareRelations(field, value, path, found) ? undefined : messages.relation
    case 'group':
      if (!isObject(value)) return messages.group
      return void compareAll(field.fields, value, `${path}.`, found)
    case 'array':
      return compareRows(value, path, found, () => field.fields)
    case 'blocks':
      return compareRows(value, path, found, ({ blockType }) => blockOf(field.blocks, blockType)?.fields)
    case 'richText':
      return compareRichText(field, value, path, found) ? undefined : messages.richText
  }
}

function compareRows(value: unknown, path: string, found: Found, fieldsOf: (row: Data) => Field[] | undefined) {
  // The admin sends an empty list as its length.
  if (value === 0 || value === '0') return undefined
  if (!Array.isArray(value)) return messages.list
  value.forEach((row: unknown, index) => {
    const fields = isObject(row) ? fieldsOf(row) : undefined
    if (fields && isObject(row)) compareAll(fields, row, `${path}.${index}.`, found)
    else found.mistakes.push({ path: `${path}.${index}`, message: messages.group })
  })
  return undefined
}

const blockOf = (blocks: Block[], slug: unknown) => blocks.find((block) => block.slug === slug)

type Relating = Extract<Field, { type: 'relationship' | 'upload' }>

function compareRelations(field: Relating, value: unknown, path: string, found: Found) {
  const { hasMany, relationTo } = field
  if (hasMany && !Array.isArray(value)) return nothing.has(value)
  const read = (one: unknown) => {
    if (!Array.isArray(relationTo)) return note(relationTo, one)
    return (
      isObject(one) && relationTo.some((slug) => slug === one.relationTo) && note(String(one.relationTo), one.value)
    )
  }
  const note = (collection: string, one: unknown) => {
    const id = idOf(one)
    if (id !== undefined) found.relations.push({ path, collection, id, label: labelOf(field) })
    return id !== undefined
  }
  return hasMany ? (value as unknown[]).every(read) : nothing.has(value) || read(value)
}

/** What Payload takes for no relation. */
const nothing = new Set<unknown>(['', 'none', 'null'])

/** A row is named by its number or given as a whole. */
function idOf(value: unknown): number | undefined {
  const id = isObject(value) ? value.id : value
  return (typeof id === 'string' || typeof id === 'number') && isRowNumber(String(id)) ? Number(id) : undefined
}

function compareRichText(field: RichTextField, value: unknown, path: string, found: Found) {
  const subFields = subFieldsOf(field)
  const compareNode = (node: unknown, place: string): boolean => {
    if (!isObject(node) || typeof node.type !== 'string') return false
    if (node.fields !== undefined) {
      if (!isObject(node.fields)) return false
      const fields = subFields?.get(node.type)?.({ node, req: found.req })
      if (fields) compareAll(fields, node.fields, `${place}.fields.`, found)
    }
    const { children = [] } = node
    return Array.isArray(children) && children.every((child, index) => compareNode(child, `${place}.${index}`))
  }
  return isObject(value) && isObject(value.root) && Array.isArray(value.root.children) && compareNode(value.root, path)
}

/** The fields that the features of an editor keep inside their nodes, for example those of a link. */
type SubFields = Map<string, (args: { node: Data; req: PayloadRequest }) => Field[] | null>

const subFieldsOf = ({ editor }: RichTextField) =>
  (editor as { editorConfig?: { features?: { getSubFields?: SubFields } } } | undefined)?.editorConfig?.features
    ?.getSubFields

const isEvery = (value: unknown, isMany: boolean | undefined, test: (one: unknown) => boolean) =>
  isMany && Array.isArray(value) ? value.every(test) : !isMany && test(value)

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

const isText = (value: unknown) => typeof value === 'string'

const isNumber = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && Number.isFinite(Number(value)))

const optionsOf = ({ options }: Pick<SelectField, 'options'>): unknown[] =>
  options.map((option) => (typeof option === 'string' ? option : option.value))

/** Postgres knows years before 1 and after 9999 under other spellings. */
function isDate(value: unknown) {
  const date = value instanceof Date || typeof value === 'string' ? new Date(value) : new Date(NaN)
  return !Number.isNaN(date.getTime()) && date.getUTCFullYear() >= 1 && date.getUTCFullYear() <= 9999
}
